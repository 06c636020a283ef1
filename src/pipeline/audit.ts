import { againstSources } from '../audit/against-sources.ts';
import { audit } from '../audit/audit.ts';
import type { AuditReport } from '../audit/report/told.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { ComputedPlan } from '../model/computed.ts';
import type { Form } from '../model/form.ts';
import type { PlanNode } from '../model/plan.ts';
import type { PublishedText } from '../model/published/text.ts';
import type { SourceFiles } from '../read/files.ts';
import { readForm, titledForms } from '../read/form/form.ts';
import { readPublished } from '../read/published/read.ts';
import { headingsFound } from '../recognize/fit.ts';
import { recognize } from '../recognize/recognize.ts';
import { codesOf, expectedRows } from './expected-rows.ts';

/** What an audit works with: the folder of the file, and where forms are. */
export interface AuditSetting {
  readonly published: SourceFiles;
  readonly forms: readonly SourceFiles[];
}

/** Audits one published text by a form; without one, by the form of which the text has most headings. */
export async function auditFile(
  path: string,
  form: string | undefined,
  setting: AuditSetting,
): Promise<Outcome<AuditReport | undefined>> {
  const { value: text, diagnostics } = await readPublished(setting.published, path);
  if (!text) return { value: undefined, diagnostics };
  const chosen = chooseForm(text, form, setting.forms);
  const findings = chosen ? audit(recognize(text, chosen)) : [];
  return {
    value: { file: path, form: chosen?.id ?? '', edition: undefined, findings, departments: new Map() },
    diagnostics,
  };
}

function chooseForm(text: PublishedText, named: string | undefined, forms: readonly SourceFiles[]): Form | undefined {
  const ids = named === undefined ? [...titledForms(forms).keys()] : [named];
  const read = ids.flatMap((id) => readForm(forms, id, startOfFile('')).value?.form ?? []);
  const fits = read.map((form) => ({ form, found: read.length === 1 ? 1 : headingsFound(text, form) }));
  return fits.reduce<(typeof fits)[number] | undefined>(
    (best, one) => (best && best.found >= one.found ? best : one),
    undefined,
  )?.form;
}

/**
 * Audits one published text against the sources of an edition. What the sources contradict themselves in is told by a
 * check: here only is told where the text says something else than they do.
 */
export async function auditAgainst(
  path: string,
  computed: ComputedPlan,
  { published }: Pick<AuditSetting, 'published'>,
): Promise<Outcome<AuditReport | undefined>> {
  const { value: text, diagnostics } = await readPublished(published, path);
  if (!text) return { value: undefined, diagnostics };
  const { edition, form } = computed.plan;
  const findings = againstSources(expectedRows(computed), text);
  return { value: { file: path, form: form.id, edition, findings, departments: departmentsOf(computed) }, diagnostics };
}

/** The departments of each node by its code, or those of the nearest node above that names any. */
function departmentsOf(computed: ComputedPlan): ReadonlyMap<string, readonly string[]> {
  const ofNode = (node: PlanNode | undefined): readonly string[] => {
    if (!node) return [];
    return node.departments.length > 0 ? node.departments : ofNode(node.parent);
  };
  return new Map([...codesOf(computed)].map(([id, code]) => [code, ofNode(computed.plan.nodes.get(id))]));
}
