/** The languages that the game speaks. English comes with the first bytes, any other by itself when it is spoken. */
import type { Captions } from './ui/captions.en.ts';
import { en, type Messages } from './ui/messages.en.ts';
import { speak } from './ui/messages.ts';

/** The story for createStory. */
export interface Words {
  ink: string;
  sniffs: Record<string, string>;
}

interface Language {
  /** as it calls itself */
  name: string;
  /** Imported while the page begins, so this module may import nothing of it but types. */
  messages(): Promise<Messages>;
  captions(): Promise<Captions>;
  /** @param english what comes with the game */
  words(english: Words): Promise<Words>;
  /** spoken only where its tag was put into the settings */
  hidden?: true;
}

const ENGLISH = 'en-GB';
const englishCaptions = async (): Promise<Captions> => (await import('./ui/captions.en.ts')).captionsEn;

/**
 * By tag (BCP 47). A new one, `xx`, is `src/ui/messages.xx.ts` and `captions.xx.ts`, a folder `assets/story/xx`, and a row
 * that imports them, its words with `import('virtual:story/words/xx')`.
 */
const languages: Record<string, Language> = {
  [ENGLISH]: {
    name: 'English',
    messages: async () => en,
    captions: englishCaptions,
    words: async (english) => english,
  },
  // English grown long and strange, to find what breaks in another language
  'en-XA': {
    name: 'Pseudo-English',
    messages: async () => (await import('./pseudo.ts')).pseudoTexts(en),
    captions: async () => (await import('./pseudo.ts')).pseudoTexts(await englishCaptions()),
    words: async (english) => (await import('./pseudo.ts')).pseudoWords(english),
    ...(!import.meta.env.DEV && { hidden: true }),
  },
};

/** The first of the preferred languages that is offered, in its own region or another; English where none is. */
export function matchLanguage(preferred: readonly string[], offered: readonly string[]): string {
  const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0]!;
  for (const tag of preferred) {
    const same = offered.find((known) => known.toLowerCase() === tag.toLowerCase());
    const near = same ?? offered.find((known) => primaryOf(known) === primaryOf(tag));
    if (near !== undefined) return near;
  }
  return ENGLISH;
}

/** What a page speaks. */
export interface Tongue extends Pick<Language, 'captions' | 'words'> {
  tag: string;
  /** those to choose from, by tag */
  offered: Record<string, string>;
}

/** From here on the page speaks: what was asked for, else what the browser prefers. One that does not come is English. */
export async function beginToSpeak(asked: string): Promise<Tongue> {
  const shown = Object.entries(languages).filter(([tag, { hidden }]) => !hidden || tag === asked);
  const offered = Object.fromEntries(shown.map(([tag, { name }]) => [tag, name]));
  const preferred = navigator.languages.filter((tag) => languages[tag]?.hidden !== true);
  const wanted = Object.hasOwn(languages, asked) ? asked : matchLanguage(preferred, Object.keys(offered));
  const tag = await languages[wanted]!.messages().then(
    (catalogue) => {
      speak(catalogue);
      return wanted;
    },
    () => ENGLISH, // the network is away
  );
  document.documentElement.lang = tag;
  const { captions, words } = languages[tag]!;
  return { tag, offered, captions, words };
}
