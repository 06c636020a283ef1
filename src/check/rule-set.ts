import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Form } from '../model/form.ts';

/** Problems as the rule set of a form has them: without the warnings that it turns off, with others made errors. */
export function underRuleSet(diagnostics: readonly Diagnostic[], { rules }: Form): readonly Diagnostic[] {
  if (rules.off.length === 0 && rules.errors.length === 0) return diagnostics;
  return diagnostics
    .filter(({ code }) => !rules.off.includes(code))
    .map((diagnostic) => (rules.errors.includes(diagnostic.code) ? { ...diagnostic, severity: 'error' } : diagnostic));
}
