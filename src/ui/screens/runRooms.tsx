import { messages } from '../messages.ts';
import type { RoomRow } from '../state.ts';

/** Where the time of a run went, part by part. Columns that hold nothing are left out. */
export function RunRooms({ part, rows }: { part: string; rows: RoomRow[] }) {
  const t = messages.runs;
  const [deltas, fails, waits] = [
    rows.some((row) => row.delta),
    rows.some((row) => row.fails > 0),
    rows.some((row) => row.waits),
  ];
  return (
    <table class="rooms">
      <thead class="small-caps">
        <tr>
          <th scope="col">{part}</th>
          <th scope="col">{t.time}</th>
          {deltas && <th scope="col">{t.delta}</th>}
          {fails && <th scope="col">{t.fails}</th>}
          {waits && <th scope="col">{t.waits}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td class={row.gold ? 'gold' : ''} title={row.gold ? messages.results.gold : undefined}>
              {row.time}
            </td>
            {deltas && <td class={leadOf(row)}>{row.delta}</td>}
            {fails && <td>{row.fails || ''}</td>}
            {waits && <td>{row.waits}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a difference is coloured; an even one is not. */
export const leadOf = ({ ahead, delta }: { ahead: boolean; delta: string }): string =>
  ahead ? 'ahead' : delta.startsWith('+') ? 'behind' : '';
