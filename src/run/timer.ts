/** Game time is a count of ticks; a clock is only ever formatted from it. */

/** `m:ss.mmm`, cut and not rounded, so that no time reads better than it was. */
export function formatTime(ticks: number): string {
  const ms = Math.floor((ticks * 1000) / 60);
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor((ms % 60_000) / 1000);
  return `${minutes}:${String(seconds).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}`;
}

/** `−0.350` ahead, `+1:02.016` behind, `±0.000`; '' for null. */
export function formatDelta(ticks: number | null): string {
  if (ticks === null) return '';
  const sign = ticks < 0 ? '−' : ticks > 0 ? '+' : '±';
  return sign + formatTime(Math.abs(ticks)).replace(/^0:0?/, '');
}
