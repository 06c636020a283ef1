import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { variableFactKind } from '../../model/fact.ts';
import { slotsIn } from '../../model/form/slots.ts';
import type { Form } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { allNodes, nodeWords, type Plan, type PlanNode } from '../../model/plan.ts';
import { toldFacts } from '../told-facts.ts';

/**
 * What the manifest says of variables, unless a header asks for it, and front matter of fields, stands where a text of the
 * form names it, or the prose tells it. Gives form/value-not-shown at the first value that nothing shows.
 */
export function valuesNotShown(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  const hidden = [...hiddenVariables(plan), ...hiddenFields(plan, computed)];
  const told = new Set(hidden.length > 0 ? toldFacts(plan, computed) : []);
  return hidden.flatMap(({ label, fact }) => {
    const place = plan.sources.get(fact)?.place;
    return place && !told.has(fact) ? [diagnose('form/value-not-shown', place, { label })] : [];
  });
}

interface Hidden {
  readonly label: string;
  readonly fact: string;
}

function hiddenVariables({ form, manifest }: Plan): readonly Hidden[] {
  const given = form.variables.filter(({ id }) => id in manifest.variables);
  const named = given.length > 0 ? slotsIn(form) : new Set();
  return given.flatMap(({ id, label }) => {
    const fact = `${variableFactKind}.${id}`;
    return choosesHeader(id, form) || named.has(fact) ? [] : [{ label, fact }];
  });
}

function choosesHeader(variable: string, { tables }: Form): boolean {
  const columns = tables.flatMap((table) =>
    table.builder === 'list' || table.builder === 'outline' ? table.columns : [],
  );
  return columns.some(({ headers = [] }) => headers.some(({ when }) => when.variable === variable));
}

/** Of a field, the first node that says it and does not show it: brackets may leave it out. */
function hiddenFields(plan: Plan, computed: ComputedPlan): readonly Hidden[] {
  const { tables, site, parts, levels } = plan.form;
  return levels.flatMap((level) =>
    level.fields.flatMap(({ id, label }) => {
      if (slotsIn([tables, site, parts]).has(`field.${id}`)) return [];
      const nodes = allNodes(plan).filter((node) => node.level === level);
      const first = nodes.find((node) => node.fields.has(id) && !showsField(node, id, computed));
      return first ? [{ label, fact: first.fields.get(id)?.fact ?? '' }] : [];
    }),
  );
}

/** Whether a text of its level shows a field of a node. */
function showsField(node: PlanNode, field: string, { words }: ComputedPlan): boolean {
  const { heading, code, line, runningHead } = node.level;
  const own = nodeWords(node);
  return [heading, code, line, runningHead].some(
    (template = '') =>
      slotsIn(template).has(`field.${field}`) &&
      fillWords(template, (name) => own(name) ?? words(name)).includes(node.fields.get(field)?.text ?? ''),
  );
}
