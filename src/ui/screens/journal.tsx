import { Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { JournalPart } from '../state.ts';

/** Every line read so far, as one page to read and to copy from. */
export const Journal = ({ parts, back }: { parts: JournalPart[]; back: () => void }) => (
  <Menu label={messages.journal.label} className="journal" onBack={back} backButton>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled page must be within reach of the keyboard */}
    <section class="page" tabIndex={0} aria-label={messages.journal.label}>
      {parts.length === 0 && <p class="note">{messages.journal.empty}</p>}
      {parts.map((part, i) => (
        <div key={i}>
          <h3>{part.title}</h3>
          {part.passages.map((lines, j) => (
            <p key={j}>{lines.join(' ')}</p>
          ))}
        </div>
      ))}
    </section>
  </Menu>
);
