import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Column, Form, RecordKind, Section, TableDefinition } from '../model/form.ts';
import { slotNames } from '../model/phrase.ts';

/** A name that is used, where, and whether the form declares it. */
interface Use {
  readonly name: string | undefined;
  readonly where: string;
  readonly known: boolean;
}

/** Names that one part of a form uses and no other part declares. Gives form/unknown-name. */
export function unknownNames(form: Form, place: Place): readonly Diagnostic[] {
  const uses = [
    ...[...form.levels, ...form.parts].flatMap((owner) => tableUses(owner.id, owner.sections, form)),
    ...form.records.flatMap((kind) => kind.columns.flatMap((column) => columnUses(kind, column, form))),
    ...form.tables.flatMap((table) => definitionUses(table, form)),
  ];
  return uses.flatMap(({ name, where, known }) =>
    name === undefined || known ? [] : [diagnose('form/unknown-name', place, { name, where })],
  );
}

function tableUses(owner: string, sections: readonly Section[], form: Form): readonly Use[] {
  return sections.flatMap((section): readonly Use[] => {
    const where = `${owner}.sections.${section.id}`;
    const own = section.tables.map((name) => ({ name, where, known: form.tables.some(({ id }) => id === name) }));
    return [...own, ...tableUses(owner, section.sections, form)];
  });
}

function columnUses(kind: RecordKind, column: Column, form: Form): readonly Use[] {
  const where = `records.${kind.id}.${column.id}`;
  const { refers, by, choices, levels = [] } = column;
  return [
    { name: refers, where, known: isKind(form, refers) },
    { name: by, where, known: by === 'year' || isKind(form, by) },
    { name: choices, where, known: choices !== undefined && form.choices[choices] !== undefined },
    ...levels.map((name) => ({ name, where, known: isLevel(form, name) })),
    ...[column.of, column.keys].map((name) => ({ name, where, known: hasColumn(kind, name) })),
  ];
}

function definitionUses(table: TableDefinition, form: Form): readonly Use[] {
  const where = `tables.${table.id}`;
  const records = 'records' in table ? table.records : undefined;
  const kind = form.records.find(({ id }) => id === records);
  const levels = 'levels' in table ? table.levels : [];
  const printed = table.builder === 'list' || table.builder === 'outline' ? table.columns : [];
  return [
    { name: records, where, known: kind !== undefined },
    ...levels.map((name) => ({ name, where, known: isLevel(form, name) })),
    ...(kind ? printed.flatMap((column) => printedUses(column, kind, where)) : []),
  ];
}

type PrintedColumn = Extract<TableDefinition, { builder: 'list' }>['columns'][number];

/** Fields, the first step of every slot of a phrase, and `{yy:FIELD}` in a header. */
function printedUses(
  { field, keys, phrase = '', header }: PrintedColumn,
  kind: RecordKind,
  where: string,
): readonly Use[] {
  const slots = slotNames(phrase).map((name) => name.split('.')[0]);
  const years = slotNames(header).flatMap((name) => (name.startsWith('yy:') ? [name.slice('yy:'.length)] : []));
  return [field, keys, ...slots, ...years].map((name) => ({ name, where, known: hasColumn(kind, name) }));
}

function isKind(form: Form, name: string | undefined): boolean {
  return form.records.some(({ id }) => id === name);
}

function isLevel(form: Form, name: string): boolean {
  return form.levels.some(({ id }) => id === name);
}

function hasColumn(kind: RecordKind, name: string | undefined): boolean {
  return kind.columns.some(({ id }) => id === name);
}
