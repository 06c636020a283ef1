import type { ComputedPlan, Target } from '../../../model/computed.ts';
import { fillWords } from '../../../model/phrase.ts';
import type { ComputedTable } from '../../../model/table.ts';
import { targetPath } from '../paths.ts';

/** A place of the plan that shows a record: a page, and the table on it. */
export interface Use {
  readonly path: string;
  /** What the page is called in lists. */
  readonly page: string;
  readonly table: string;
}

/** The places that show each record of a kind, by its id, in the order of the tables of the book. */
export function usesOf(kind: string, computed: ComputedPlan): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const table of computed.tables) {
    const target = computed.targets.get(table.id);
    if (!target) continue;
    const use = { path: targetPath(target, computed), page: pageName(target, computed), table: table.title };
    for (const id of recordsIn(table, kind)) uses.set(id, [...(uses.get(id) ?? []), use]);
  }
  return uses;
}

/** The ids of the records of a kind of which a table shows a fact. */
function recordsIn({ body }: ComputedTable, kind: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { cells } of body) {
    for (const { fact, lines } of cells) {
      const shown = lines.flatMap((line) => line.flatMap((inline) => (inline.type === 'fact' ? [inline.fact] : [])));
      for (const each of [fact, ...shown]) {
        const [of, id] = each?.split('.') ?? [];
        if (of === kind && id !== undefined) ids.add(id);
      }
    }
  }
  return ids;
}

function pageName({ owner }: Target, { plan, words }: ComputedPlan): string {
  const node = plan.nodes.get(owner);
  if (node) return `${node.level.name} ${node.code} ${node.title}`;
  const part = plan.parts.find(({ definition }) => definition.id === owner)?.definition;
  return part
    ? [part.label ?? '', part.heading]
        .map((phrase) => fillWords(phrase, words))
        .join(' ')
        .trim()
    : '';
}
