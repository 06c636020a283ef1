import type { Facts, Found, FoundSeries, NotFound } from '../model/expression.ts';
import { type FactId, type FactSource, factId, planFactKind, variableFactKind } from '../model/fact.ts';
import { type Figure, nothing } from '../model/figure.ts';
import type { Form } from '../model/form.ts';
import type { Manifest } from '../model/manifest.ts';
import type { PlanNode } from '../model/plan.ts';
import { type Cell, type DataRecord, figureIn } from '../model/record.ts';
import { plainText } from '../model/rich.ts';
import type { EditionSources } from '../model/sources.ts';
import { closestAll } from '../model/suggestion.ts';
import { variableText } from '../model/words.ts';

/** What names in expressions are looked up in. */
export interface FactIndex {
  readonly form: Form;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  readonly recordsById: ReadonlyMap<string, ReadonlyMap<string, DataRecord>>;
  readonly planFacts: ReadonlyMap<FactId, FactSource>;
}

/**
 * Finds facts by the names that expressions use: `kind.id.field`, `kind.id.field.key`, and of a node
 * `level.id.title`. A family whose record states one year stands for the figure of that year.
 */
export function factsOf(index: FactIndex): Facts {
  return { find: (path) => findPlan(path, index) ?? findNode(path, index) ?? findRecord(path, index) };
}

/** The manifest's own facts have no record: `plan.publisher`, `variable.meeting`. */
function findPlan(path: readonly string[], { form, planFacts }: FactIndex): Found | undefined {
  const [kind, id = ''] = path;
  if (kind !== planFactKind && kind !== variableFactKind) return undefined;
  const fact = `${kind}.${id}`;
  const text = planFacts.get(fact)?.raw;
  if (text === undefined) {
    const known = [...planFacts.keys()].map((name) => name.split('.'));
    return unknown(
      1,
      path,
      known.flatMap(([of, name = '']) => (of === kind ? [name] : [])),
    );
  }
  if (path.length > 2) return unknown(2, path, []);
  const type = kind === variableFactKind && form.variables.find((variable) => variable.id === id)?.type;
  const isNumber = type === 'number' && /^-?\d+(?:\.\d+)?$/u.test(text);
  if (isNumber) return { kind: 'fact', fact, figure: numberFigure(text) };
  return { kind: 'text', fact, text: kind === variableFactKind ? variableText(id, text, form) : text };
}

function numberFigure(number: string): Figure {
  const decimals = number.split('.')[1]?.length ?? 0;
  return { kind: 'number', number, display: number, decimals, provisional: false };
}

/** What the manifest says that pages show, and where: `plan.year`, `plan.office`, `variable.meeting` … */
export function planFacts(
  manifest: Manifest,
  placeAt: EditionSources['manifestPlaceAt'],
): ReadonlyMap<FactId, FactSource> {
  const { year, publisher, title, issued, imprint } = manifest;
  const own: [string, string | undefined][] = Object.entries({ year: String(year), publisher, title, issued });
  const kind = planFactKind;
  const entries = [
    ...own.map(([key, text]) => ({ kind, key, text, path: [key] })),
    ...Object.entries(imprint).map(([key, text]) => ({ kind, key, text, path: ['imprint', key] })),
    ...Object.entries(manifest.variables).map(([key, value]) => {
      return { kind: variableFactKind, key, text: String(value), path: ['variables', key] };
    }),
  ];
  return new Map(
    entries.flatMap(({ kind: of, key, text, path }) => {
      const fact = `${of}.${key}`;
      return text === undefined ? [] : [[fact, { fact, raw: text, place: placeAt(path) }] as const];
    }),
  );
}

function findNode(path: readonly string[], { form, nodes }: FactIndex): Found | undefined {
  const level = form.levels.find(({ id }) => id === path[0]);
  if (!level) return undefined;
  const node = nodes.get(path[1] ?? '');
  if (!node || node.level !== level) {
    return unknown(
      1,
      path,
      [...nodes.values()].filter((other) => other.level === level).map(({ id }) => id),
    );
  }
  const fields = Object.fromEntries([...node.fields].map(([name, { text }]) => [name, text]));
  const texts: Record<string, string> = { ...fields, title: node.title, code: node.code, short: node.short };
  const text = texts[path[2] ?? ''];
  if (text === undefined) return unknown(2, path, Object.keys(texts));
  if (path.length > 3) return unknown(3, path, []);
  return { kind: 'text', fact: factId(level.id, node.id, path[2]!), text };
}

function findRecord(path: readonly string[], index: FactIndex): Found {
  const [kindName = '', id = '', field = '', key] = path;
  const kind = index.form.records.find((candidate) => candidate.id === kindName);
  if (!kind)
    return unknown(
      0,
      path,
      [...index.form.records, ...index.form.levels].map((candidate) => candidate.id),
    );
  const records = index.recordsById.get(kindName);
  const record = records?.get(id);
  if (!record) return unknown(1, path, [...(records?.keys() ?? [])]);
  const family = record.families.get(field);
  if (family) return findInFamily(path, record, field, family, key);
  const column = kind.columns.find((candidate) => candidate.id === field);
  if (!column)
    return unknown(
      2,
      path,
      kind.columns.map((candidate) => candidate.id),
    );
  if (key !== undefined) return unknown(3, path, []);
  return foundCell(record.cells.get(field), factId(kindName, id, field));
}

function findInFamily(
  path: readonly string[],
  record: DataRecord,
  field: string,
  family: ReadonlyMap<string, Cell>,
  key: string | undefined,
): Found {
  if (path.length > 4) return unknown(4, path, []);
  if (key !== undefined) {
    const cell = family.get(key);
    return cell ? foundCell(cell, cell.fact) : unknown(3, path, [...family.keys()]);
  }
  const stated = statedKeys(record, family);
  const [only, ...others] = stated;
  if (only !== undefined && others.length === 0)
    return foundCell(family.get(only), factId(record.kind, record.id, field, only));
  return seriesOf(stated.length > 0 ? stated : [...family.keys()], record, field, family);
}

/** The years that the record states for a family of columns. */
function statedKeys(record: DataRecord, family: ReadonlyMap<string, Cell>): readonly string[] {
  const [first] = family.values();
  const value = record.cells.get(first?.column.keys ?? '')?.value;
  return value?.type === 'years' ? value.years.map(String) : [];
}

/** Where the members of a family are not years, a dash says that there is no such member. */
function isAbsent(cell: Cell | undefined): boolean {
  const figure = cell && figureIn(cell);
  return cell?.column.by !== 'year' && figure?.kind === 'status' && figure.status === nothing;
}

function seriesOf(
  keys: readonly string[],
  record: DataRecord,
  field: string,
  family: ReadonlyMap<string, Cell>,
): FoundSeries {
  const present = keys.filter((key) => !isAbsent(family.get(key)));
  const entries = present.map((key) => ({
    key,
    fact: factId(record.kind, record.id, field, key),
    figure: figureAt(family, key),
  }));
  return { kind: 'series', entries };
}

function figureAt(family: ReadonlyMap<string, Cell>, key: string): Figure | undefined {
  const cell = family.get(key);
  return cell && figureIn(cell);
}

function foundCell(cell: Cell | undefined, fact: FactId): Found {
  const value = cell?.value;
  switch (value?.type) {
    case 'text':
      return { kind: 'text', fact, text: value.lines.map(plainText).join(' ') };
    case 'code':
      return { kind: 'text', fact, text: value.text };
    case 'choice':
      return { kind: 'text', fact, text: value.choice.text };
    case 'dates':
    case 'period':
    case 'years':
      return { kind: 'text', fact, text: cell?.raw.trim() ?? '' };
    default:
      return { kind: 'fact', fact, figure: cell && figureIn(cell) };
  }
}

function unknown(at: number, path: readonly string[], candidates: readonly string[]): NotFound {
  return { kind: 'unknown', at, suggestions: closestAll(path[at] ?? '', candidates), known: candidates };
}

/**
 * Where every fact was read: what the manifest and the front matter of nodes say, the cells of all records and those of
 * tables that are typed as they are. They go into one map as they come: a large edition has a million.
 */
export function factSources(
  planFacts: ReadonlyMap<FactId, FactSource>,
  { nodes, records, grids }: Pick<EditionSources, 'nodes' | 'records' | 'grids'>,
): ReadonlyMap<FactId, FactSource> {
  const sources = new Map(planFacts);
  for (const { level, id, frontMatter, fields, placeAt } of nodes) {
    const { title, short, departments } = frontMatter;
    const own = level.fields.map((field) => [field.id, field.internal ? undefined : fields.get(field.id)?.join(', ')]);
    const named = { title, short, departments: departments.length > 0 ? departments.join(', ') : undefined };
    const texts: Record<string, string | undefined> = { ...Object.fromEntries(own), ...named };
    for (const [field, raw] of Object.entries(texts)) {
      const fact = factId(level.id, id, field);
      if (raw !== undefined) sources.set(fact, { fact, raw, place: placeAt([field]) });
    }
  }
  for (const kind of records.values())
    for (const { cells, families } of kind) for (const row of [cells, ...families.values()]) addCells(row, sources);
  for (const { rows } of grids.values())
    for (const cell of rows.flat()) if (cell.type !== 'merged') sources.set(cell.fact, cell);
  return sources;
}

function addCells(cells: ReadonlyMap<string, Cell>, sources: Map<FactId, FactSource>): void {
  for (const cell of cells.values()) sources.set(cell.fact, cell);
}
