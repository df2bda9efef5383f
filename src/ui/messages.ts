/** The catalogue in use. */
import { en, type Messages } from './messages.en.ts';

export const messages: Messages = en;
