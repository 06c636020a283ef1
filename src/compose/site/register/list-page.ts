import { displayText } from '../../../model/display.ts';
import type { Part } from '../../../model/form.ts';
import { attributesText, element, fragment, type Html, joined } from '../../../model/markup.ts';
import { fillWords } from '../../../model/phrase.ts';
import { levelAndCode, outermostOf, type PlanNode, type PlanPart } from '../../../model/plan.ts';
import type { Cell, DataRecord } from '../../../model/record.ts';
import { labelOf, shortYear } from '../../../model/words.ts';
import { plainHeading } from '../../document/headings.ts';
import type { CellView } from '../../table-view.ts';
import type { RegisterRowView } from '../../views.ts';
import { headingOf, leadOf, type SiteContext, type SitePage } from '../frame/context.ts';
import { chapterPath, nodePath, rootFrom, sitePagePath } from '../frame/paths.ts';
import { type Filter, filterAttributes, filtersOf, filterViews } from './filters.ts';
import { type Histories, type History, historiesOf, numberOf, valueHtml } from './history.ts';
import {
  columnsOf,
  type Field,
  fieldsOf,
  nodesOfRecord,
  partsOfRecord,
  type Register,
  recordName,
  recordPath,
} from './register.ts';

/** The list of all records of a register, below the outermost node that they belong to first. */
export function listPage(register: Register, context: SiteContext): SitePage {
  const { definition, records } = register;
  const path = sitePagePath(definition);
  const plain = headingOf(definition, context.computed);
  const columns = headersOf(register, context);
  const filters = filtersOf(register, context.computed);
  const view = {
    ...context.shell({ path, plain }),
    lead: leadOf(definition, context.computed),
    title: plain,
    total: records.length,
    filters: filterViews(filters),
    columns,
    width: columns.length,
    id: definition.id,
    downloads: [{ href: `${rootFrom(path)}data/${register.kind.file}`, label: plain, format: 'CSV' }],
    groups: [...groupsOf(register)].map(([root, members]) => ({
      heading: root ? ('definition' in root ? root.heading : plainHeading(root)) : '',
      rows: members.map((record) => rowOf(record, filters, register, context, rootFrom(path))),
    })),
  };
  return { path, title: plain, html: context.render('pages/register', view) };
}

/** The records of each part and below each outermost node, in the order of the book; those that belong nowhere come last. */
function groupsOf(register: Register): ReadonlyMap<PlanNode | PlanPart | undefined, readonly DataRecord[]> {
  const { parts, trees } = register.plan;
  const groups = new Map<PlanNode | PlanPart | undefined, DataRecord[]>();
  for (const record of register.records) {
    const [node] = nodesOfRecord(record, register);
    const root = node ? outermostOf(node) : partsOfRecord(record, register)[0];
    groups.set(root, [...(groups.get(root) ?? []), record]);
  }
  const rootsIn = ({ kind, tree }: Part): readonly PlanNode[] => (kind === 'tree' ? (trees.get(tree) ?? []) : []);
  const order = [...parts.flatMap((part) => [part, ...rootsIn(part.definition)]), undefined];
  return new Map(order.flatMap((root) => (groups.has(root) ? [[root, groups.get(root) ?? []] as const] : [])));
}

function headersOf(register: Register, { computed }: SiteContext): readonly { readonly label: string }[] {
  const { definition, kind, plan } = register;
  const header = (field: string | undefined): readonly string[] =>
    columnsOf(field === undefined ? [] : [field], register).map((column) => column.header);
  const family = (field: string | undefined, fill: (name: string) => string): readonly string[] =>
    header(field).map((text) => fill(text));
  const latest = (text: string): string => labelOf(plan.form, 'latest', () => fillWords(text, () => undefined).trim());
  const ofYear = (text: string): string => fillWords(text, () => String(plan.manifest.year));
  return [
    ...header(kind.naming),
    labelOf(plan.form, 'belongs', computed.words),
    ...header(definition.unit),
    ...family(definition.actual, latest),
    ...family(definition.target, ofYear),
    ...definition.columns.flatMap(header),
  ].map((label) => ({ label }));
}

function rowOf(
  record: DataRecord,
  filters: readonly Filter[],
  register: Register,
  context: SiteContext,
  root: string,
): RegisterRowView {
  const { definition, plan } = register;
  const histories = historiesOf(record, register);
  const word = labelOf(plan.form, 'provisional', context.computed.words);
  return {
    attributes: filterAttributes(record, filters),
    cells: [
      nameCell(record, register, root),
      { tag: 'td', attributes: '', html: nodeLinks(record, register, root) },
      ...unitCell(record, register),
      ...valueCells(histories, register, word),
      ...fieldsOf(record, definition.columns, register).map((field) => factCell(field, register)),
    ],
  };
}

function nameCell(record: DataRecord, register: Register, root: string): CellView {
  const { definition } = register;
  const name = recordName(record, register);
  const fact = record.cells.get(register.kind.naming)?.fact;
  const marks = fieldsOf(record, definition.marks, register)
    .map(({ cell }) => ({ text: displayText(cell, register.plan), fact: cell?.fact }))
    .filter(({ text }) => text !== '')
    .map(({ text, fact: mark }) => [' ', element('span', { class: 'tag', 'data-fact': mark }, text)]);
  const link = element('a', { href: root + recordPath(register, record.id), 'data-fact': fact }, name);
  const attributes = attributesText({ scope: 'row', 'data-sort': name });
  return { tag: 'th', attributes, html: fragment(link, marks) };
}

function nodeLinks(record: DataRecord, register: Register, root: string): Html {
  const links = [
    ...nodesOfRecord(record, register).map((node) => ({
      path: nodePath(node),
      name: levelAndCode(node),
    })),
    ...partsOfRecord(record, register).map((part) => ({ path: chapterPath(part.definition.id), name: part.heading })),
  ];
  return joined(
    links.map(({ path, name }) => element('a', { href: root + path }, name)),
    ', ',
  );
}

function unitCell(record: DataRecord, register: Register): readonly CellView[] {
  const fields = register.definition.unit === undefined ? [] : [register.definition.unit];
  return fieldsOf(record, fields, register).map((field) => factCell(field, register));
}

function factCell({ cell }: Field, { plan }: Register): CellView {
  const text = displayText(cell, plan);
  const attributes = attributesText({ 'data-fact': text === '' ? undefined : cell?.fact });
  return { tag: 'td', attributes, html: fragment(text) };
}

/** The latest number that was reached with its year, and what is aimed at in the year of the plan or the next after it. */
function valueCells({ actual, target }: Histories, register: Register, word: string): readonly CellView[] {
  const year = String(register.plan.manifest.year);
  const aimed = [...target.cells].find(([key]) => key >= year) ?? [...target.cells].at(-1);
  return [
    ...(actual.field === '' ? [] : [valueCell(latestOf(actual), '', word, register)]),
    ...(target.field === '' ? [] : [valueCell(aimed, year, word, register)]),
  ];
}

/** The year of a number is said unless it is the one in the header. */
function valueCell(
  entry: readonly [string, Cell | undefined] | undefined,
  year: string,
  word: string,
  { plan }: Register,
): CellView {
  const [key = '', cell] = entry ?? [];
  const number = numberOf(cell);
  const isSaid = number !== undefined && key !== year;
  const when = isSaid ? [' ', element('span', { class: 'register-year' }, `(’${shortYear(key)})`)] : '';
  return {
    tag: 'td',
    attributes: attributesText({ class: 'end', 'data-sort': number }),
    html: fragment(valueHtml(cell, word, plan), when),
  };
}

/** The latest year with a number; without one, the latest with a word. */
function latestOf({ cells }: History): readonly [string, Cell | undefined] | undefined {
  const filled = [...cells].filter(([, cell]) => cell !== undefined && cell.value.type !== 'empty');
  return filled.filter(([, cell]) => numberOf(cell) !== undefined).at(-1) ?? filled.at(-1);
}
