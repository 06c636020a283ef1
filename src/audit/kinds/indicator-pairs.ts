import { gather } from '../../diagnostics/reporters/groups.ts';
import { letters } from '../../model/published/plain.ts';
import type { IndicatorRow, ListedIndicator, Recognized } from '../../model/published/recognized.ts';
import { alike, withoutUnit } from '../names.ts';
import { numberIn } from '../numbers.ts';

/** An indicator of the body and the row of the lists at the end that belongs to it. */
export interface Pair {
  readonly row: IndicatorRow;
  readonly listed: ListedIndicator;
}

/** Pairs the rows of the body with those of the lists, within a node: by their names, else by their targets. */
export function pairsOf({ indicators, listed }: Recognized): readonly Pair[] {
  const pairs: Pair[] = inOrder(indicators, listed);
  const taken = new Set<ListedIndicator>(pairs.map((pair) => pair.listed));
  const tryPairs = (least: number, sameCode: boolean) => {
    for (const row of indicators) {
      if (pairs.some((pair) => pair.row === row)) continue;
      const best = listed
        .filter(
          (one) => !taken.has(one) && depthOf(one.code) === depthOf(row.code) && (!sameCode || one.code === row.code),
        )
        .map((one) => ({ one, like: likenessOf(row, one) }))
        .sort((left, right) => right.like - left.like)[0];
      if (!best || best.like < least) continue;
      taken.add(best.one);
      pairs.push({ row, listed: best.one });
    }
  };
  tryPairs(0.8, true);
  tryPairs(0.45, true);
  tryPairs(0.85, false);
  return pairs;
}

/** Nodes with as many rows in the body as in the list, most of them alike: row by row. */
function inOrder(indicators: readonly IndicatorRow[], listed: readonly ListedIndicator[]): Pair[] {
  const rows = gather(indicators, ({ code }) => code);
  const lists = gather(listed, ({ code }) => code);
  return [...rows].flatMap(([code, own]) => {
    const list = lists.get(code) ?? [];
    if (code === undefined || list.length !== own.length || own.length < 2) return [];
    const pairs = own.map((row, index) => ({ row, listed: list[index]! }));
    const alike = pairs.filter((pair) => likenessOf(pair.row, pair.listed) > 0.4).length;
    return alike >= own.length / 2 ? pairs : [];
  });
}

function depthOf(code: string | undefined): number {
  return code?.split('-').length ?? 0;
}

function likenessOf(row: IndicatorRow, one: ListedIndicator): number {
  const name = withoutUnit(row.name.text);
  const beginning = one.name.text.replace(/^[①-⑳\s]+/u, '');
  const exact = letters(beginning).startsWith(letters(name)) ? 1 : 0;
  const like = Math.max(
    exact,
    alike(withoutUnit(beginning), name),
    alike(beginning.slice(0, Math.max(name.length, 4)), name),
  );
  const [own, other] = [row.target && numberIn(row.target.said.text), numberIn(one.target.text)];
  const same = own && other && own.value === other.value ? 0.25 : 0;
  return Math.min(1, like + (like > 0.3 ? same : 0));
}
