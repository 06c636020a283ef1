/** Code points from their ranges: pairs of how many are passed over and how many follow, to the base of 36. */
export function codePointsIn(ranges: string): readonly number[] {
  const points: number[] = [];
  let at = 0;
  for (const [index, part] of ranges.split(' ').entries()) {
    const count = Number.parseInt(part, 36);
    if (index % 2 === 1) for (let step = 0; step < count; step += 1) points.push(at + step);
    at += count;
  }
  return points;
}

/** Code points in order as text: the way back from `codePointsIn`. */
export function rangesOf(points: readonly number[]): string {
  const parts: number[] = [];
  let next = 0;
  for (const point of points) {
    if (point === next && parts.length > 0) parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
    else parts.push(point - next, 1);
    next = point + 1;
  }
  return parts.map((part) => part.toString(36)).join(' ');
}
