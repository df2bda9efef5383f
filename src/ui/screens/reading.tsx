import { Item, Menu } from '../menu.tsx';
import { messages } from '../messages.ts';
import type { ReadingState, UiActions } from '../state.ts';

export interface ReadingProps {
  state: ReadingState;
  goOn: UiActions['goOnFrom'];
  back: () => void;
}

/** A level as a page of prose, in place of playing it. */
export const Reading = ({ state: { level, above, title, passages }, goOn, back }: ReadingProps) => (
  <Menu label={messages.reading.label} above={above} title={title} className="reading" onBack={back} backButton>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled page must be within reach of the keyboard */}
    <section class="page" tabIndex={0} aria-label={title}>
      {passages.map(({ memory, paragraphs }, i) => (
        <div key={i} class={memory ? 'memory' : ''}>
          {paragraphs.map((text, j) => (
            <p key={j}>{text}</p>
          ))}
        </div>
      ))}
    </section>
    <Item onPress={() => goOn(level)}>{messages.reading.goOn}</Item>
  </Menu>
);
