import type { FactId } from '../../../model/fact.ts';
import type { ShownFact } from '../../../model/finished-page.ts';
import { element } from '../../../model/markup.ts';
import type { Plan } from '../../../model/plan.ts';
import type { DataRecord } from '../../../model/record.ts';
import type { Line } from '../../../model/rich.ts';
import { rootFrom, sitePagePath } from '../frame/paths.ts';
import type { Piece } from './shown-facts.ts';

/** Where the record stands that tells how a value was corrected, by the value's fact. */
export type Corrections = ReadonlyMap<FactId, CorrectedAt>;

interface CorrectedAt {
  readonly page: string;
  readonly anchor: string;
}

/** The values that the corrections of an edition name with `:value[…]`; of several records on one value the last holds. */
export function correctionsOf({ form, records }: Plan): Corrections {
  return new Map(
    form.site.pages.flatMap((definition) => {
      if (definition.kind !== 'records' || definition.corrects === undefined) return [];
      const { corrects } = definition;
      const page = sitePagePath(definition);
      return (records.get(definition.records) ?? []).flatMap((record) =>
        factsIn(record, corrects).map((fact) => [fact, { page, anchor: record.id }] as const),
      );
    }),
  );
}

function factsIn(record: DataRecord, field: string): readonly FactId[] {
  const value = record.cells.get(field)?.value;
  return value?.type === 'text' ? value.lines.flatMap(factsOf) : [];
}

function factsOf(line: Line): readonly FactId[] {
  return line.flatMap((inline) => {
    if (inline.type === 'fact') return inline.fact === undefined ? inline.from : [inline.fact];
    return 'children' in inline ? factsOf(inline.children) : [];
  });
}

/**
 * The signs behind the values of a page that were corrected, each a link to where that is told. What they show is drawn by
 * the style: the value is neither copied nor read out otherwise than it is.
 */
export function correctionSigns(
  path: string,
  shown: readonly ShownFact[],
  corrections: Corrections,
  label: string,
): readonly Piece[] {
  return shown.flatMap(({ fact, contentEnd }) => {
    const at = corrections.get(fact);
    if (!at || contentEnd === undefined || at.page === path) return [];
    const href = `${rootFrom(path)}${at.page}#${at.anchor}`;
    return [{ at: contentEnd, text: String(element('a', { class: 'corrected', href, 'aria-label': label })) }];
  });
}

/** The address of what tells of a correction, seen from the site; empty for a value that was not corrected. */
export function correctionAddress(fact: FactId, corrections: Corrections): string {
  const at = corrections.get(fact);
  return at ? `${at.page}#${at.anchor}` : '';
}
