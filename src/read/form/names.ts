import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Column, Form, RecordKind, Section, TableDefinition } from '../../model/form.ts';
import { slotNames } from '../../model/phrase.ts';
import { closest } from '../../model/suggestion.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { siteUses } from './site-names.ts';
import type { Use } from './use.ts';

/** Names that one part of a form uses and no other part declares. Gives form/unknown-name. */
export function unknownNames(form: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  const uses = [
    ...form.levels.flatMap(({ id, sections }, index) => tableUses(id, sections, ['levels', index], form)),
    ...form.parts.flatMap(({ id, sections }, index) => tableUses(id, sections, ['parts', index], form)),
    ...form.records.flatMap((kind, index) => columnsUses(kind, ['records', index], form)),
    ...form.tables.flatMap((table, index) => definitionUses(table, ['tables', index], form)),
    ...siteUses(form),
  ];
  const found = uses.flatMap(({ name, path, where, known }) => {
    if (name === undefined || known.includes(name)) return [];
    return [diagnose('form/unknown-name', placeAt(path), { name, where, suggestion: closest(name, known) })];
  });
  return [...new Map(found.map((diagnostic) => [placeText(diagnostic), diagnostic])).values()];
}

/** What an alias repeats stands in one place. */
function placeText({ place, parameters }: Diagnostic): string {
  return JSON.stringify([place, parameters.name]);
}

function tableUses(owner: string, sections: readonly Section[], path: Path, form: Form): readonly Use[] {
  const known = form.tables.map(({ id }) => id);
  return sections.flatMap((section, index): readonly Use[] => {
    const where = `${owner}.sections.${section.id}`;
    const own = [...path, 'sections', index];
    const tables = section.tables.map((name, at) => ({ name, path: [...own, 'tables', at], where, known }));
    return [...tables, ...tableUses(owner, section.sections, own, form)];
  });
}

function columnsUses(kind: RecordKind, path: Path, form: Form): readonly Use[] {
  return kind.columns.flatMap((column, index) => columnUses(kind, column, [...path, 'columns', index], form));
}

function columnUses(kind: RecordKind, column: Column, path: Path, form: Form): readonly Use[] {
  const where = `records.${kind.id}.${column.id}`;
  const { refers, by, choices, levels = [], of, keys, decimals } = column;
  const kinds = form.records.map(({ id }) => id);
  return [
    { name: refers, path: [...path, 'refers'], where, known: kinds },
    { name: by, path: [...path, 'by'], where, known: ['year', ...kinds] },
    { name: choices, path: [...path, 'choices'], where, known: Object.keys(form.choices) },
    ...levels.map((name, index) => ({ name, path: [...path, 'levels', index], where, known: levelIds(form) })),
    { name: of, path: [...path, 'of'], where, known: columnIds(kind) },
    { name: keys, path: [...path, 'keys'], where, known: columnIds(kind) },
    { name: decimals, path: [...path, 'decimals'], where, known: columnIds(kind) },
  ];
}

function definitionUses(table: TableDefinition, path: Path, form: Form): readonly Use[] {
  const where = `tables.${table.id}`;
  const records = 'records' in table ? table.records : undefined;
  const kind = form.records.find(({ id }) => id === records);
  const levels = 'levels' in table ? table.levels : [];
  const printed = table.builder === 'list' || table.builder === 'outline' ? table.columns : [];
  return [
    { name: records, path: [...path, 'records'], where, known: form.records.map(({ id }) => id) },
    ...levels.map((name, index) => ({ name, path: [...path, 'levels', index], where, known: levelIds(form) })),
    ...printed.flatMap((column, index) =>
      kind ? printedUses(column, columnIds(kind), where, [...path, 'columns', index]) : [],
    ),
  ];
}

type PrintedColumn = Extract<TableDefinition, { builder: 'list' }>['columns'][number];

/** Fields, the first step of every slot of a phrase, and `{yy:FIELD}` in a header. */
function printedUses(column: PrintedColumn, known: readonly string[], where: string, path: Path): readonly Use[] {
  const { field, keys, phrase = '', header } = column;
  const slots = slotNames(phrase).map((name) => name.split('.')[0]);
  const years = slotNames(header).flatMap((name) => (name.startsWith('yy:') ? [name.slice('yy:'.length)] : []));
  const use = (key: string) => (name: string | undefined) => ({ name, path: [...path, key], where, known });
  return [use('field')(field), use('keys')(keys), ...slots.map(use('phrase')), ...years.map(use('header'))];
}

function levelIds(form: Form): readonly string[] {
  return form.levels.map(({ id }) => id);
}

function columnIds(kind: RecordKind): readonly string[] {
  return kind.columns.map(({ id }) => id);
}
