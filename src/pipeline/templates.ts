import { checkTemplates } from '../compose/templates/check.ts';
import { checkAddresses } from '../compose/templates/check-addresses.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { readOwnTemplates, readTemplates } from '../read/templates.ts';
import type { Setting } from './setting.ts';

/**
 * Checks the templates and styles in which a root differs from what planpress ships. Where none does, none are parsed; of
 * planpress's own root only the styles are looked at, as its templates are checked where they are filled.
 */
export function examineTemplates({ files, shipped }: Setting): readonly Diagnostic[] {
  if (!files.exists('templates')) return [];
  if (files.root === shipped.root) return checkAddresses(readTemplates([files], ['styles']).value.texts);
  const own = readOwnTemplates(files, shipped);
  if (own.value.texts.size === 0) return own.diagnostics;
  const { texts } = readTemplates([shipped]).value;
  const changed = new Map([...own.value.texts].filter(([name, text]) => texts.get(name) !== text));
  return [...own.diagnostics, ...checkTemplates(changed, texts), ...checkAddresses(changed)];
}

/** The texts of all templates. Those that planpress ships are checked where they are its own root's, not overridden. */
export function templatesToRender({ files, shipped }: Setting): Outcome<ReadonlyMap<string, string>> {
  const { value, diagnostics } = readTemplates([files, shipped]);
  const own = files.root === shipped.root;
  const markup = new Map([...value.texts].filter(([name]) => name.endsWith('.hbs')));
  return {
    value: value.texts,
    diagnostics: own ? [...diagnostics, ...checkTemplates(value.texts, new Map()), ...checkAddresses(markup)] : [],
  };
}
