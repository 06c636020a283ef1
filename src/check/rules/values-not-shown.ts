import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { variableFactKind } from '../../model/fact.ts';
import { allNodes, type Plan } from '../../model/plan.ts';
import { toldFacts } from '../told-facts.ts';

/**
 * What the manifest says of variables, and front matter of fields, stands where a text of the form names it, or the prose
 * tells it. Gives form/value-not-shown at the first value that nothing shows.
 */
export function valuesNotShown(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  const { form, manifest } = plan;
  const nodes = allNodes(plan);
  const values = [
    ...form.variables.flatMap(({ id, label }) => {
      const slot = `${variableFactKind}.${id}`;
      return id in manifest.variables ? [{ label, slot, fact: slot }] : [];
    }),
    ...form.levels.flatMap(({ fields, id: level }) =>
      fields.flatMap(({ id, label }) => {
        const fact = nodes.find((node) => node.level.id === level && node.fields.has(id))?.fields.get(id)?.fact;
        return fact === undefined ? [] : [{ label, slot: `field.${id}`, fact }];
      }),
    ),
  ];
  if (values.length === 0) return [];
  const texts = JSON.stringify(form);
  const isNamed = (slot: string): boolean => new RegExp(`\\{(?:[^{}]*[ ,])?${slot}[},: ]`, 'u').test(texts);
  const hidden = values.filter(({ slot }) => !isNamed(slot));
  const told = new Set(hidden.length > 0 ? toldFacts(plan, computed) : []);
  return hidden.flatMap(({ label, fact }) => {
    const place = plan.sources.get(fact)?.place;
    return place && !told.has(fact) ? [diagnose('form/value-not-shown', place, { label })] : [];
  });
}
