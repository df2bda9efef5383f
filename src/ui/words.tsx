/** Story text: one line at a time, low over the picture; high where thumbs are, or where it would cover Jasper. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Line } from '../story/story.ts';
import { REVEAL, type WordsKind } from './linePlayer.ts';
import { messages } from './messages.ts';
import type { DeviceName, Prompt, UiState } from './state.ts';

/** Letters; longer lines may be set smaller. */
const LONG = 100;

export interface WordsProps {
  kind: WordsKind;
  line: Line | null;
  count: number;
  whole: boolean;
  prompt: Prompt | null;
  device: DeviceName;
  captions: UiState['captions'];
  /** where Jasper's feet are, CSS px from the top of the page */
  feet: () => number;
  onSkip: () => void;
}

export const Words = ({ kind, line, count, whole, prompt, device, captions, feet, onSkip }: WordsProps) => {
  const section = useRef<HTMLElement>(null);
  const placed = useRef(0);
  const news = captions.at(-1)?.id;
  useLayoutEffect(() => {
    // a line stays where it appeared, whatever is heard meanwhile; and its shade fades where it was
    if (line ? placed.current === count : news === undefined) return;
    placed.current = line ? count : 0;
    const { dataset } = section.current!;
    delete dataset.above;
    if (topOf(section.current!) < feet()) dataset.above = '';
  }, [line, count, news]);
  return (
    <section ref={section} class={`words ${kind} ${line ? 'shown' : ''} ${whole ? 'whole' : ''}`}>
      <div class="log" role="log" aria-live="polite" aria-label={messages.words.log}>
        {line && (
          <p class={line.text.length > LONG ? 'line long' : 'line'} key={count}>
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
      {prompt && !line && <Asked prompt={prompt} glyph={prompt.glyphOn(device)} />}
      <div class="captions" aria-hidden="true">
        {captions.map(({ id, text }) => (
          <p key={id}>[{text}]</p>
        ))}
      </div>
    </section>
  );
};

/** Of the words and captions that are there, CSS px. */
const topOf = (section: HTMLElement): number =>
  Math.min(...[...section.querySelectorAll('p')].map((text) => text.getBoundingClientRect().top));

const Asked = ({ prompt, glyph }: { prompt: Prompt; glyph: string }) => (
  <p class="prompt" role="status">
    {glyph && <kbd>{glyph}</kbd>}
    <span>{messages.prompts[prompt.wait]}</span>
  </p>
);

/** Sentences stay whole where they fit; their words fade in one after the other, as the eye gets to them. */
function revealed(text: string) {
  let at = 0;
  const word = (letters: string) => {
    const delay = `${at * REVEAL}ms`;
    at += letters.length;
    return (
      <span key={at} class="word" style={{ '--at': delay }}>
        {letters}
      </span>
    );
  };
  return text.split(/(?<=[.?!]”?) /).map((sentence, i) => [
    i > 0 && ' ',
    <span key={sentence} class="sentence">
      {sentence.split(/(?<= )/).map(word)}
    </span>,
  ]);
}
