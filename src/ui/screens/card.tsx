/** A chapter's opening or end: a few words on a dark page. Any press goes on. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { messages } from '../messages.ts';
import type { CardState } from '../state.ts';

export function Card({ card: { above, title, line }, onDone }: { card: CardState; onDone: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => ref.current?.focus({ preventScroll: true }), [title, line]);
  return (
    <div class="card" role="dialog" aria-modal="true" aria-label={`${above}. ${title}`} aria-describedby="card-line">
      <header key={line}>
        <p class="small-caps">{above}</p>
        <h2>{title}</h2>
        <p id="card-line" class="card-line" aria-live="polite">
          {line}
        </p>
      </header>
      <button ref={ref} type="button" class="item" onClick={onDone}>
        {messages.chapters.on}
      </button>
    </div>
  );
}
