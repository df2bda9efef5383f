/** What became of the saves, in words. */
import type { Notice } from '../save/store.ts';
import type { SaveFault } from '../save/text.ts';
import { messages } from './messages.ts';

export function tellNotice({ kind, document, fault, reason, kept }: Notice): string {
  const { notices, documents } = messages.saves;
  const name = documents[document];
  if (kind === 'blocked') return notices.blocked(reason);
  if (kind === 'full') return notices.full(name);
  const why = fault === null ? reason : tellFault(fault);
  if (kind === 'refused') return notices.refused(name, why);
  return notices.unreadable(name, why, kept ? notices.aside : notices.locked);
}

export const tellFault = ({ is, at }: SaveFault): string => messages.saves.faults[is](at);
