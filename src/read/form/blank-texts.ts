import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Form, isBody } from '../../model/form.ts';
import { labelNames, labelRules } from '../../model/labels.ts';
import type { Path, YamlValue } from '../yaml/value.ts';

/** Texts of a form that must say something and hold nothing that can be seen. Gives form/blank-text. */
export function blankTexts(form: Form, placeAt: YamlValue<unknown>['placeAt']): readonly Diagnostic[] {
  return textsToSay(form)
    .filter(({ text }) => text !== undefined && isBlank(text))
    .map(({ path }) => {
      const where = path.filter((step) => typeof step !== 'number').join('.');
      return diagnose('form/blank-text', placeAt(path), { where });
    });
}

/** Whether a text has no character that leaves a trace: spaces, controls, fillers and the like are none. */
function isBlank(text: string): boolean {
  return text.replaceAll(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu, '') === '';
}

function textsToSay(form: Form): readonly { readonly text: string | undefined; readonly path: Path }[] {
  const { title, labels, levels, parts, records, tables, choices, statuses, periods, site } = form;
  return [
    { text: title, path: ['title'] },
    ...labelNames
      .filter((name) => !labelRules[name].mayBeBlank)
      .map((name) => ({ text: labels[name], path: ['labels', name] })),
    ...levels.map(({ name }, at) => ({ text: name, path: ['levels', at, 'name'] })),
    ...parts.flatMap((part, at) => (isBody(part) ? [{ text: part.heading, path: ['parts', at, 'heading'] }] : [])),
    ...records.flatMap(({ label, columns }, at) => [
      { text: label, path: ['records', at, 'label'] },
      ...columns.map(({ header }, column) => ({ text: header, path: ['records', at, 'columns', column, 'header'] })),
    ]),
    ...tables.map((table, at) => ({ text: table.title, path: ['tables', at, 'title'] })),
    ...Object.entries(choices).flatMap(([list, items]) =>
      items.map(({ text }, at) => ({ text, path: ['choices', list, at, 'text'] })),
    ),
    ...statuses.map(({ text }, at) => ({ text, path: ['statuses', at, 'text'] })),
    ...periods.map(({ text }, at) => ({ text, path: ['periods', at, 'text'] })),
    ...site.pages.map(({ heading }, at) => ({ text: heading, path: ['site', 'pages', at, 'heading'] })),
  ];
}
