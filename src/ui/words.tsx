/** Story text: one line at a time, low over the picture; high where thumbs are. */
import type { Line } from '../story/story.ts';
import { REVEAL, type WordsKind } from './linePlayer.ts';
import { messages } from './messages.ts';
import type { Prompt } from './state.ts';

export interface WordsProps {
  kind: WordsKind;
  line: Line | null;
  count: number;
  whole: boolean;
  prompt: Prompt | null;
  onSkip: () => void;
}

export const Words = ({ kind, line, count, whole, prompt, onSkip }: WordsProps) => (
  <section class={`words ${kind} ${line ? 'shown' : ''} ${whole ? 'whole' : ''}`}>
    <div class="log" role="log" aria-live="polite" aria-label={messages.words.log}>
      {line && (
        <p class="line" key={count}>
          {revealed(line.text)}
        </p>
      )}
    </div>
    {line && kind === 'meeting' && (
      <div class="words-foot">
        <span class="go" aria-hidden="true" />
        <button type="button" class="skip" onClick={onSkip}>
          {messages.words.skip}
        </button>
      </div>
    )}
    {prompt && !line && (
      <p class="prompt" role="status">
        {prompt.glyph && <kbd>{prompt.glyph}</kbd>}
        <span>{messages.prompts[prompt.wait]}</span>
      </p>
    )}
  </section>
);

/** Words that fade in one after the other, each when the eye has read up to it. */
function revealed(text: string) {
  let start = 0;
  return text.split(/(?<= )/).map((word, i) => {
    const at = start;
    start += word.length;
    return (
      <span key={i} style={{ '--at': `${at * REVEAL}ms` }}>
        {word}
      </span>
    );
  });
}
