/** Every key and every button of a pad, and what it does. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Action, Bindings, Code, HandName, Table } from '../../input/bindings.ts';
import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { ControlsActions } from '../state.ts';

interface Slot {
  table: Table;
  action: Action;
  /** the code's place in its list; as long as the list for one more */
  slot: number;
}

const t = messages.controls;
const hands: HandName[] = ['left', 'right'];
const tables: Table[] = ['keys', 'pad'];
const names = Object.entries(t.actions) as [Action, string][];
/** More fit no row. */
const MOST_SHOWN = 4;
/** These leave things as they are while a key is waited for, unless it is their own action's. */
const leaves: Record<Table, (code: Code, bindings: Bindings) => boolean> = {
  keys: (code) => code === 'Escape',
  pad: (code, { pad }) => pad.menu.includes(code as number),
};

export function Controls({ actions, back }: { actions: ControlsActions; back: () => void }) {
  const [waiting, setWaiting] = useState<Slot | null>(null);
  const [said, say] = useState('');
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const bindings = actions.bindings();

  function listen(slot: Slot): void {
    stop.current();
    setWaiting(slot);
    say('');
    stop.current = actions.listen(slot.table, (code) => take(slot, code));
  }

  function leave(): void {
    stop.current();
    setWaiting(null);
  }

  function take({ table, action, slot }: Slot, code: Code): void {
    setWaiting(null);
    if (action !== 'menu' && leaves[table](code, bindings)) return;
    const owner = names.find(([other]) => other !== action && (bindings[table][other] as Code[]).includes(code))?.[0];
    const isSame = bindings[table][action][slot] === code;
    const refusal = isSame ? actions.unbind(table, action, slot) : actions.rebind(table, action, slot, code);
    say(refusal ? t.refusals[refusal] : owner ? t.swapped(actions.nameOf(table, code), t.actions[owner]) : '');
  }

  return (
    <Menu label={t.label} className="settings controls" onBack={waiting ? leave : back} backButton>
      <p class="note">{t.note}</p>
      {tables.map((table) => (
        <fieldset key={table}>
          <legend class="small-caps">{t.tables[table]}</legend>
          {names.map(([action, name]) => (
            <div key={action} class="row bound">
              <span>{name}</span>
              <span class="codes">
                {slotsOf(bindings[table][action]).map((code, slot) => {
                  const isWaiting = waiting?.table === table && waiting.action === action && waiting.slot === slot;
                  const label = code === null ? t.more : actions.nameOf(table, code);
                  return (
                    <button
                      key={slot}
                      type="button"
                      class={`code ${isWaiting ? 'waiting' : ''} ${code === null ? 'more' : ''}`}
                      aria-label={`${name}: ${label}`}
                      onClick={() => listen({ table, action, slot })}
                    >
                      {isWaiting ? '…' : code === null ? '+' : label}
                    </button>
                  );
                })}
              </span>
            </div>
          ))}
        </fieldset>
      ))}
      {hands.map((hand) => (
        <Item key={hand} onPress={() => actions.oneHand(hand)}>
          {t.oneHand[hand]}
        </Item>
      ))}
      <Item onPress={actions.reset}>{t.reset}</Item>
      <p class="asking" role="status">
        {waiting ? t.press[waiting.table] : said}
      </p>
    </Menu>
  );
}

/** What there is, and room for one more. */
const slotsOf = (codes: Code[]): (Code | null)[] => (codes.length < MOST_SHOWN ? [...codes, null] : codes);
