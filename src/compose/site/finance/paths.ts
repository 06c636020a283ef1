import type { PlanNode } from '../../../model/plan.ts';
import type { DataRecord } from '../../../model/record.ts';
import type { SitePageDefinition } from '../../../model/site.ts';

type Folder = Pick<SitePageDefinition, 'id'>;

/** The page of an outermost record of money, or of an account: kind and id, which never change. */
export function recordPath({ id }: Folder, record: DataRecord): string {
  return `${id}/${record.kind}-${record.id}.html`;
}

/** The page of the tables of a node and its children. */
export function nodesPath({ id }: Folder, node: PlanNode): string {
  return `${id}/${node.level.id}-${node.id}.html`;
}
