/** A curve through [time 0…1, value] points: monotone cubic (Fritsch–Carlson), so no overshoot and no corners. */
export type Points = readonly (readonly [number, number])[];
export type Curve = (t: number) => number;

export function curve(points: Points | number): Curve {
  if (typeof points === 'number') return () => points;
  const x = points.map((p) => p[0]);
  const y = points.map((p) => p[1]);
  const last = points.length - 1;
  if (last === 0) return () => y[0]!;
  const slopes = tangents(x, y);
  let k = 0; // the piece used last: curves are read forwards
  return (t) => {
    if (t <= x[0]!) return y[0]!;
    if (t >= x[last]!) return y[last]!;
    if (t < x[k]!) k = 0;
    while (t > x[k + 1]!) k++;
    const width = x[k + 1]! - x[k]!;
    const s = (t - x[k]!) / width;
    const s2 = s * s;
    const s3 = s2 * s;
    return (
      (2 * s3 - 3 * s2 + 1) * y[k]! +
      (s3 - 2 * s2 + s) * width * slopes[k]! +
      (-2 * s3 + 3 * s2) * y[k + 1]! +
      (s3 - s2) * width * slopes[k + 1]!
    );
  };
}

function tangents(x: number[], y: number[]): number[] {
  const last = x.length - 1;
  const width: number[] = [];
  const rise: number[] = [];
  for (let i = 0; i < last; i++) {
    width[i] = x[i + 1]! - x[i]!;
    rise[i] = (y[i + 1]! - y[i]!) / width[i]!;
  }
  const slopes = [rise[0]!];
  for (let i = 1; i < last; i++) {
    const [h0, h1, d0, d1] = [width[i - 1]!, width[i]!, rise[i - 1]!, rise[i]!];
    slopes[i] = d0 * d1 <= 0 ? 0 : (3 * (h0 + h1)) / ((2 * h1 + h0) / d0 + (h1 + 2 * h0) / d1);
  }
  slopes[last] = rise[last - 1]!;
  return slopes;
}
