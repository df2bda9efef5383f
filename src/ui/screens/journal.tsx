import { Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { JournalPart, UiActions } from '../state.ts';

export interface JournalProps {
  parts: JournalPart[];
  seeAgain: UiActions['seeAgain'];
  back: () => void;
}

/** Every line read so far, as one page to read and to copy from; its scenes can be seen again. */
export const Journal = ({ parts, seeAgain, back }: JournalProps) => (
  <Menu label={messages.journal.label} className="journal" onBack={back} backButton>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled page must be within reach of the keyboard */}
    <section class="page" tabIndex={0} aria-label={messages.journal.label}>
      {parts.length === 0 && <p class="note">{messages.journal.empty}</p>}
      {parts.map((part, i) => (
        <div key={i}>
          <h3>{part.title}</h3>
          {part.passages.map(({ knot, lines, scene }, j) => (
            <p key={j}>
              {lines.join(' ')}
              {scene && (
                <button
                  type="button"
                  class="again"
                  aria-label={messages.journal.againFor(lines[0] ?? '')}
                  onClick={() => seeAgain(part.level, knot)}
                >
                  {messages.journal.again}
                </button>
              )}
            </p>
          ))}
        </div>
      ))}
    </section>
  </Menu>
);
