/** A list of years as a column of years takes it: a run by its ends, any other one by one. */
export function yearsText(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((left, right) => left - right);
  const [first = 0, ...others] = sorted;
  const last = others.at(-1);
  if (last !== undefined && last - first === others.length && others.length > 1) return `${first}~${last}`;
  return sorted.join(', ');
}

/** What was reached moves with the plan: the same number of years, up to the one that was planned. */
export function nextActualYears(years: readonly number[]): readonly number[] {
  return years.map((year) => year + 1);
}

/** What was aimed at for the plan year is aimed at for the next; aims further away stay. */
export function nextTargetYears(years: readonly number[], planYear: number): readonly number[] {
  return years.map((year) => (year <= planYear ? year + 1 : year));
}

/** Whether a text speaks of the plan year or one before it, in full or by two digits behind an apostrophe. */
export function namesYears(text: string, planYear: number): boolean {
  const found = [...text.matchAll(/(?<![\d.,])(?:['’](\d{2})|((?:19|20)\d{2}))(?![\d,])/gu)];
  const century = Math.floor(planYear / 100) * 100;
  return found.some(([, short, long]) => {
    const year = long === undefined ? century + Number(short) : Number(long);
    return year <= planYear && year > planYear - 30;
  });
}
