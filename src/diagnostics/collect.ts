/** Adds what was found, one by one: a call takes only so many arguments, and a large table has more problems. */
export function collect<T>(into: T[], found: readonly T[]): void {
  for (const one of found) into.push(one);
}
