import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OpenPoint } from '../model/open-point.ts';
import { allNodes, citedTitle, type Plan, type PlanNode, sectionsWithin } from '../model/plan.ts';
import { namesOf } from '../model/record.ts';

/** How far something is. Open points are those of `check` (todo/…, and what is still to be written). */
export interface Progress {
  /** Sections that must have a text, and how many have one. */
  readonly sections: number;
  readonly written: number;
  readonly rows: number;
  readonly open: number;
  readonly errors: number;
  /** Warnings that are no open points. */
  readonly warnings: number;
  /** Of what was carried over from the edition before, how much was asked and how much is answered. */
  readonly asked: number;
  readonly answered: number;
}

/** How far a node is, by itself; what is below it is not counted. */
export interface NodeProgress extends Progress {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly departments: readonly string[];
  /** Who has confirmed something of it. */
  readonly by: readonly string[];
}

export interface DepartmentProgress extends Progress {
  /** Empty for what nobody is in charge of. */
  readonly department: string;
  readonly nodes: number;
}

/** How far an edition is: by node in the order of the book, by department, and what belongs to no node. */
export interface EditionProgress {
  readonly edition: string;
  readonly total: Progress;
  readonly nodes: readonly NodeProgress[];
  readonly departments: readonly DepartmentProgress[];
}

const openCodes = new Set(['text/leftover', 'todo/figure', 'todo/date', 'todo/text', 'todo/confirm']);

/** What a plan and its problems say of how far it is. */
export function progressOf(plan: Plan, diagnostics: readonly Diagnostic[]): EditionProgress {
  const owners = ownersIn(plan);
  const found = groupBy(diagnostics, (diagnostic) => nodeOf(diagnostic, plan, owners));
  const points = groupBy(plan.openPoints, (point) => ownerOfPoint(point, plan, owners));
  const rows = groupBy([...plan.records.values()].flat(), (record) => namesOf(record, 'node')[0]?.value ?? '');
  const nodes = allNodes(plan).map((node): NodeProgress => {
    const own = points.get(node.id) ?? [];
    const counted = countsOf(found.get(node.id) ?? [], own);
    return {
      id: node.id,
      level: node.level.id,
      title: citedTitle(node),
      departments: departmentsOf(node),
      ...textsOf(node),
      rows: (rows.get(node.id) ?? []).length,
      ...counted,
      by: [...new Set(own.map(({ by }) => by).filter((by) => by !== ''))].sort(),
    };
  });
  const whole = nodes.reduce<Progress>(added, nothing);
  const total = { ...whole, ...countsOf(diagnostics, plan.openPoints), rows: [...rows.values()].flat().length };
  return { edition: plan.edition, total, nodes, departments: departmentsIn(nodes) };
}

const nothing: Progress = { sections: 0, written: 0, rows: 0, open: 0, errors: 0, warnings: 0, asked: 0, answered: 0 };

function added(left: Progress, right: Progress): Progress {
  const names = Object.keys(nothing) as (keyof Progress)[];
  return Object.fromEntries(names.map((name) => [name, left[name] + right[name]])) as unknown as Progress;
}

function departmentsIn(nodes: readonly NodeProgress[]): readonly DepartmentProgress[] {
  const names = [...new Set(nodes.flatMap(({ departments }) => (departments.length > 0 ? departments : [''])))];
  return names.map((department) => {
    const own = nodes.filter((node) =>
      department === '' ? node.departments.length === 0 : node.departments.includes(department),
    );
    return { department, nodes: own.length, ...own.reduce<Progress>(added, nothing) };
  });
}

function textsOf(node: PlanNode): Pick<Progress, 'sections' | 'written'> {
  const needed = node.sections
    .flatMap(sectionsWithin)
    .filter(({ definition: { presence, prose } }) => presence === 'required' && prose === 'required');
  return { sections: needed.length, written: needed.filter(({ blocks }) => blocks.length > 0).length };
}

function countsOf(diagnostics: readonly Diagnostic[], points: readonly OpenPoint[]) {
  const open = diagnostics.filter(({ code }) => openCodes.has(code)).length;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  // Each open point that is not answered is told once.
  const left = diagnostics.filter(({ code }) => code.startsWith('todo/') && openCodes.has(code)).length;
  const asked = points.length;
  return { open, errors, warnings: diagnostics.length - open - errors, asked, answered: Math.max(0, asked - left) };
}

/** Nodes by the file that holds them. */
function ownersIn(plan: Plan): ReadonlyMap<string, string> {
  return new Map(allNodes(plan).map(({ file, id }) => [file, id]));
}

function nodeOf({ book, subject, place }: Diagnostic, plan: Plan, owners: ReadonlyMap<string, string>): string {
  if (book?.node !== undefined) return book.node;
  const record = subject?.kind === undefined ? undefined : plan.recordsById.get(subject.kind)?.get(subject.id);
  return (
    (record && namesOf(record, 'node')[0]?.value) ??
    owners.get(place.file) ??
    nodeAt(place.file, place.start.line, plan)
  );
}

/** The node of the row in which something stands. */
function nodeAt(file: string, line: number, { records }: Plan): string {
  const kind = [...records.values()].find(([first]) => first?.place.file === file) ?? [];
  const row = kind.find(({ place }) => place.start.line <= line && line <= place.end.line);
  return (row && namesOf(row, 'node')[0]?.value) ?? '';
}

function ownerOfPoint({ kind, target }: OpenPoint, plan: Plan, owners: ReadonlyMap<string, string>): string {
  if (kind === 'text') return owners.get(`content/${plan.edition}/${target}`) ?? '';
  const [of = '', id = ''] = target.split('.');
  const record = plan.recordsById.get(of)?.get(id);
  return (record && namesOf(record, 'node')[0]?.value) ?? (plan.nodes.has(id) ? id : '');
}

/** The departments of a node, or of the nearest node above that names any. */
function departmentsOf({ departments, parent }: PlanNode): readonly string[] {
  return departments.length > 0 || !parent ? departments : departmentsOf(parent);
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)?.push(thing);
  }
  return groups;
}
