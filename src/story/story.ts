/**
 * The words. The simulation says which knot and stage is due and what is so in the world;
 * the script is asked for the lines and changes nothing, so any scene can be read again at any time.
 */
import { Story as InkStory } from 'inkjs';
import type { Skeletons } from '../sim/level.ts';
import type { World } from '../sim/world.ts';
import { type Cue, parseTag } from './tags.ts';
import { typeset } from './typeset.ts';

/** One thought: at most 110 characters, and what happens as it is read. */
export interface Line {
  text: string;
  cues: Cue[];
}

/** What the words may ask about the world. */
export type Facts = Pick<World, 'flags' | 'trust' | 'memories'>;

export interface Story {
  /** The lines from one wait of a knot to the next. Throws when there is no such knot. */
  stage(knot: string, stage: number, facts: Facts): Line[];
  memory(id: string): Line[];
  sniff(id: string): Line[];
}

const noFacts: Facts = { flags: {}, trust: 0, memories: [] };

/** @param ink the compiled script. @param sniffs id → text, `/` between its lines. */
export function createStory(ink: string, sniffs: Record<string, string>, skeletons: Skeletons): Story {
  const script = new InkStory(ink);
  script.onError = (message) => {
    throw new Error(`assets/story: ${message}`);
  };

  function stage(knot: string, wanted: number, facts: Facts): Line[] {
    const skeleton = skeletons[knot];
    if (!skeleton) throw new Error(`there is no knot "${knot}"; write it in assets/story, or mend the name`);
    script.ResetState();
    tellFacts(script, facts);
    script.ChoosePathString(knot);
    const lines: Line[] = [];
    let current = 0;
    while (script.canContinue && current <= wanted) {
      const text = script.Continue()!.trim();
      if (hasReached(script, skeleton.next)) break;
      const cues = (script.currentTags ?? []).map(parseTag);
      if (text !== '' && current === wanted) lines.push({ text: typeset(text), cues });
      if (cues.some((cue) => cue.kind === 'wait')) current++;
    }
    return lines;
  }

  return {
    stage,
    memory: (id) => stage(id, 0, noFacts),
    sniff(id) {
      const text = sniffs[id];
      if (text === undefined) throw new Error(`there is no sniff "${id}"; write it in assets/story/en/sniffs.json`);
      return text.split('/').map((part) => ({ text: typeset(part.trim()), cues: [] }));
    },
  };
}

/** Knots run on into one another; the next one's words are its own. */
const hasReached = (script: InkStory, knot: string): boolean =>
  knot !== '' && (script.state.VisitCountAtPathString(knot) ?? 0) > 0;

function tellFacts(script: InkStory, { flags, trust, memories }: Facts): void {
  const variables = script.variablesState!;
  for (const flag of Object.keys(flags)) {
    if (variables.GlobalVariableExistsWithName(flag)) variables.$(flag, true);
  }
  variables.$('trust', trust);
  variables.$('memories', memories.length);
}
