import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { factId } from '../model/fact.ts';
import type { Field } from '../model/form/values.ts';
import type { NodeField } from '../model/plan.ts';
import { plainText } from '../model/rich.ts';
import type { EditionSources, SourceNode } from '../model/sources.ts';
import { closest } from '../model/suggestion.ts';
import { writtenDate } from '../model/written-date.ts';

type Sources = Pick<EditionSources, 'form' | 'records' | 'unread'>;

/** The fields of a node as they are printed; internal ones are not. Gives reference/unknown. */
export function fieldsOf(node: SourceNode, sources: Sources): Outcome<ReadonlyMap<string, NodeField>> {
  const diagnostics: Diagnostic[] = [];
  const fields = node.level.fields.flatMap((field): readonly [string, NodeField][] => {
    const written = node.fields.get(field.id);
    if (!written) return [];
    if (field.type === 'reference') diagnostics.push(...unknownRecords(written, field, node, sources));
    if (field.internal) return [];
    const text = written.map((value) => textOf(value, field, sources)).join(', ');
    return [[field.id, { text, fact: factId(node.level.id, node.id, field.id) }]];
  });
  return { value: new Map(fields), diagnostics };
}

function textOf(value: string, { type, choices, refers, label }: Field, { form, records }: Sources): string {
  if (type === 'flag') return label;
  if (type === 'date') return writtenDate(value, form);
  if (type === 'choice') return form.choices[choices ?? '']?.find(({ text }) => text === value)?.print ?? value;
  if (type !== 'reference') return value;
  const naming = form.records.find(({ id }) => id === refers)?.naming ?? '';
  const name = records
    .get(refers ?? '')
    ?.find(({ id }) => id === value)
    ?.cells.get(naming)?.value;
  return name?.type === 'text' ? name.lines.map(plainText).join(' ') : value;
}

function unknownRecords(
  written: readonly string[],
  { id: field, refers = '', many }: Field,
  { placeAt }: SourceNode,
  { form, records, unread }: Sources,
): readonly Diagnostic[] {
  const known = (records.get(refers) ?? []).map(({ id }) => id);
  if (unread.has(refers)) return [];
  return written.flatMap((id, at) => {
    if (known.includes(id)) return [];
    const kind = form.records.find((candidate) => candidate.id === refers)?.label ?? refers;
    const place = placeAt(many ? [field, at] : [field]);
    return [diagnose('reference/unknown', place, { id, kind, suggestion: closest(id, known) })];
  });
}
