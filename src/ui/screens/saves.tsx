/** The saves: taken along as a file or as a text, brought back, or wiped. */
import { useRef, useState } from 'preact/hooks';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { SavesActions } from '../state.ts';

const t = messages.saves;

export function Saves({ actions, back }: { actions: SavesActions; back: () => void }) {
  const [said, say] = useState('');
  const [code, setCode] = useState('');
  const [isSure, setSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  async function copy(): Promise<void> {
    const text = actions.code();
    setCode(text);
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false, // a frame may not
    );
    say(copied ? t.copied : t.copyThis);
  }

  function bringBack(text: string): void {
    say(actions.bringBack(text) ?? '');
  }

  function wipe(): void {
    setSure(!isSure);
    if (!isSure) return;
    actions.wipe();
    setCode('');
  }

  return (
    <Menu label={t.label} className="settings saves" onBack={back} backButton>
      <p class="note">{actions.isKept() ? t.note : t.unkept}</p>
      <fieldset>
        <legend class="small-caps">{t.take}</legend>
        <Item onPress={actions.saveFile}>{t.saveFile}</Item>
        <Item onPress={() => void copy()}>{t.copy}</Item>
      </fieldset>
      <fieldset>
        <legend class="small-caps">{t.bring}</legend>
        <p class="note">{t.replaces}</p>
        <Item onPress={() => file.current!.click()}>{t.openFile}</Item>
        <input
          ref={file}
          type="file"
          hidden
          accept=".save,.txt,text/plain"
          onChange={async (e) => bringBack((await e.currentTarget.files?.[0]?.text()) ?? '')}
        />
        <textarea
          class="save-code"
          aria-label={t.code}
          placeholder={t.code}
          rows={3}
          spellcheck={false}
          autocomplete="off"
          value={code}
          onInput={(e) => setCode(e.currentTarget.value)}
        />
        {code.trim() !== '' && <Item onPress={() => bringBack(code)}>{t.read}</Item>}
      </fieldset>
      <fieldset>
        <legend class="small-caps">{t.wipeTitle}</legend>
        {isSure && <p class="note">{t.wipeSure}</p>}
        <Item onPress={wipe}>{isSure ? t.wipeYes : t.wipe}</Item>
      </fieldset>
      <p class="asking" role="status">
        {said}
      </p>
    </Menu>
  );
}
