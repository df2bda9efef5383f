/** The title. index.html holds the same markup, so that it is there before any script. */
import { useEffect, useRef } from 'preact/hooks';
import { Item } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { ScreenName, TitleState } from '../state.ts';

export interface TitleProps {
  state: TitleState;
  begin: () => void;
  open: (screen: ScreenName) => void;
  update: () => void;
}

export function Title({ state, begin, open, update }: TitleProps) {
  const t = messages.title;
  const { progress, canContinue, where, picture, fault, pressed, update: isNewer } = state;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <main class={`title ${picture ? 'over-picture' : ''}`}>
      <h1>
        <span>{t.name[0]}</span> <em>{t.name[1]}</em>
      </h1>
      {fault ? (
        <p class="fault" role="alert">
          {fault}
        </p>
      ) : (
        <button ref={ref} type="button" class="begin" onClick={begin}>
          {pressed ? t.opening : canContinue ? t.continue : t.begin}
        </button>
      )}
      <div class="title-foot">
        {progress !== null ? (
          <progress aria-label={t.loading} max={1} value={progress} />
        ) : (
          <>
            {isNewer && <Item onPress={update}>{t.update}</Item>}
            {canContinue && where && <p class="where">{where}</p>}
            <nav>
              {canContinue && <Item onPress={() => open('anew')}>{t.anew}</Item>}
              {canContinue && <Item onPress={() => open('levels')}>{t.levels}</Item>}
              {canContinue && <Item onPress={() => open('journal')}>{t.journal}</Item>}
              <Item onPress={() => open('settings')}>{t.settings}</Item>
            </nav>
          </>
        )}
      </div>
    </main>
  );
}
