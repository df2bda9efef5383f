import type { Medal } from '../run/medals.ts';
import { messages } from './messages.ts';

/** One paw mark for bronze, two for silver, three for gold: told by number before colour. */
const marks: Record<Medal, number> = { none: 0, bronze: 1, silver: 2, gold: 3 };

/** A paw's print about (0, 0), 20 wide. */
const PRINT =
  'M0 1c3 0 6 2.8 6 5.6C6 9 4.200 10 2.200 9.600 1 9.300 .5 9 0 9s-1 .3-2.200.6C-4.200 10-6 9-6 6.600-6 3.800-3 1 0 1Z' +
  'M-7.400-2.800a2 2.700-18 1 0 .01 0ZM-2.700-6.600a2.100 2.900-6 1 0 .01 0ZM2.700-6.600a2.100 2.900 6 1 0 .01 0ZM7.400-2.800a2 2.700 18 1 0 .01 0Z';

export function MedalMark({ medal }: { medal: Medal }) {
  const count = marks[medal];
  return (
    <span class={`medal ${medal}`} role="img" aria-label={messages.results.medal[medal]}>
      {[0, 1, 2].map((i) => (
        <svg key={i} class={i < count ? 'won' : ''} viewBox="-11 -11 22 22" aria-hidden="true">
          <path d={PRINT} />
        </svg>
      ))}
    </span>
  );
}
