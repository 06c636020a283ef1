import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Form, memberHeader, type TableOf } from '../../model/form.ts';
import type { Path, YamlValue } from '../yaml/value.ts';

/**
 * Headers of the years of a matrix that contradict what stands below them: years that are named in another order, or marks
 * such as (A) and (B) that a computed column, `증감 (B-A)`, takes in another or that one side does not have. Gives
 * form/contradicting-header.
 */
export function contradictingHeaders({ tables }: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  return tables.flatMap((table, at) => {
    if (table.builder !== 'matrix' || typeof table.each === 'string') return [];
    const found = [...yearsInDisorder(table.each), ...marksInDisorder(table), ...marksWithoutUse(table)];
    return [...new Map(found.map((one) => [one.path.join('.'), one])).values()].map(({ header, other, path }) =>
      diagnose('form/contradicting-header', placeAt(['tables', at, ...path]), { header, other }),
    );
  });
}

interface Contradiction {
  readonly header: string;
  readonly other: string;
  readonly path: Path;
}

/** Members stand in the order of their years; a header that names an earlier one than its neighbour before is out of place. */
function yearsInDisorder(each: readonly string[]): readonly Contradiction[] {
  const years = each.map(yearNamed);
  return each.flatMap((header, at): readonly Contradiction[] => {
    const [year, before] = [years[at], years[at - 1]];
    if (year === undefined || before === undefined || year > before) return [];
    return [{ header, other: each[at - 1] ?? '', path: ['each', at] }];
  });
}

/** The year that a header writes out. */
function yearNamed(header: string): number | undefined {
  const [, year] = /(?<!\d)(\d{4})(?!\d)/u.exec(header) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** A difference is that of the mark of `of` and the mark of `from`, in this order. */
function marksInDisorder({ each, horizon, derived }: TableOf<'matrix'>): readonly Contradiction[] {
  return derived.flatMap((column, at): readonly Contradiction[] => {
    if (column.kind === 'share' || !horizon || typeof column.of !== 'number' || typeof column.from !== 'number')
      return [];
    const [own, other] = [column.of, column.from].map((year) => markOf(memberHeader(each, year - horizon.from)));
    if (own === undefined || other === undefined || own === other) return [];
    const marks = marksIn(column.header);
    if (!marks.includes(own) || !marks.includes(other) || marks[0] === own) return [];
    const first = memberHeader(each, column.of - horizon.from);
    return [
      { header: first, other: column.header, path: ['each', column.of - horizon.from] },
      { header: column.header, other: first, path: ['derived', at, 'header'] },
    ];
  });
}

/** Marks of headers are there for a header or note that computes with them, which uses no others. */
function marksWithoutUse({ each, horizon, ...table }: TableOf<'matrix'>): readonly Contradiction[] {
  const texts = [...table.derived.map(({ header }) => header), table.growth?.label ?? '', ...table.footnotes];
  const used = new Set(texts.flatMap(marksIn));
  const own = (typeof each === 'string' ? [each] : each).flatMap((header, at) => {
    const mark = markOf(header);
    return mark === undefined ? [] : [{ mark, header, at }];
  });
  if (own.length === 0) return [];
  const idle = own.find(({ mark }) => !used.has(mark));
  const strange = table.derived.find(({ header }) =>
    marksIn(header).some((mark) => own.every((one) => one.mark !== mark)),
  );
  const [first] = own;
  if (idle) return [{ header: idle.header, other: table.derived[0]?.header ?? table.title, path: ['each', idle.at] }];
  return strange && first ? [{ header: first.header, other: strange.header, path: ['each', first.at] }] : [];
}

/** Capital letters that stand alone. */
function marksIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![A-Za-z])[A-Z](?![A-Za-z])/gu)].map(([mark]) => mark);
}

function markOf(header: string): string | undefined {
  return /\(([A-Z])\)/u.exec(header)?.[1];
}
