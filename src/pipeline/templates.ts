import { checkTemplates } from '../compose/templates/check.ts';
import { checkAddresses } from '../compose/templates/check-addresses.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { readOwnTemplates, readTemplates } from '../read/templates.ts';
import type { Setting } from './setting.ts';

/** The texts of templates and styles, and those that planpress ships; none beside those of planpress's own root. */
export interface TemplatesToRender {
  readonly texts: ReadonlyMap<string, string>;
  readonly shipped: ReadonlyMap<string, string> | undefined;
}

/**
 * Checks the templates and styles in which a root differs from what planpress ships. Where none does, none are parsed; of
 * planpress's own root only the styles are looked at, as its templates are checked where they are filled.
 */
export function examineTemplates({ files, shipped }: Setting): readonly Diagnostic[] {
  if (!files.exists('templates')) return [];
  if (files.root === shipped.root) return checkAddresses(readTemplates([files], ['styles']).value.texts);
  const { value, diagnostics } = changedTemplates({ files, shipped });
  if (value.changed.size === 0) return diagnostics;
  return [...diagnostics, ...checkTemplates(value.changed, value.shipped), ...checkAddresses(value.changed)];
}

/** Whether a root has templates that differ from those that planpress ships: what they print is seen as they are filled. */
export function hasOwnTemplates({ files, shipped }: Setting): boolean {
  if (files.root === shipped.root || !files.exists('templates')) return false;
  return [...changedTemplates({ files, shipped }).value.changed.keys()].some((name) => name.endsWith('.hbs'));
}

/** The texts in which a root differs from what planpress ships, and those; where a root has none, none are read. */
function changedTemplates({ files, shipped }: Pick<Setting, 'files' | 'shipped'>) {
  const { value, diagnostics } = readOwnTemplates(files, shipped);
  const texts = value.texts.size === 0 ? new Map<string, string>() : readTemplates([shipped]).value.texts;
  const changed = new Map([...value.texts].filter(([name, text]) => texts.get(name) !== text));
  return { value: { changed, shipped: texts }, diagnostics };
}

/** The texts of all templates. Those that planpress ships are checked where they are its own root's, not overridden. */
export function templatesToRender({ files, shipped }: Setting): Outcome<TemplatesToRender> {
  const { value, diagnostics } = readTemplates([files, shipped]);
  const { texts } = value;
  if (files.root !== shipped.root)
    return { value: { texts, shipped: readTemplates([shipped]).value.texts }, diagnostics: [] };
  const markup = new Map([...texts].filter(([name]) => name.endsWith('.hbs')));
  const found = [...diagnostics, ...checkTemplates(texts, new Map()), ...checkAddresses(markup)];
  return { value: { texts, shipped: undefined }, diagnostics: found };
}
