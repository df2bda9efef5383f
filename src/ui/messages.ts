/** The catalogue in use. A page speaks one language all its life; which, is settled before anything is drawn. */
import { en, type Messages } from './messages.en.ts';

export let messages: Messages = en;

/** For the composition root, once. */
export function speak(catalogue: Messages): void {
  messages = catalogue;
}
