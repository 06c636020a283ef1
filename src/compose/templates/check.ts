import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../../diagnostics/place.ts';
import { closest } from '../../model/suggestion.ts';
import { type ParsedTemplate, parseTemplate } from './parse.ts';
import { type Shape, viewShapes } from './shapes.ts';
import { fileOf, partialName, placeIn, type TemplateSource } from './source.ts';
import { type Partials, Walk } from './walk.ts';

/**
 * Checks the templates of a root together with those that planpress ships: what stands in each of them,
 * and what a partial is given by those that call it. Nothing is filled, and nothing parsed where the root
 * has no template of its own.
 *
 * Diagnostics: template/syntax, file/unknown for a partial that nothing calls, and those of a `Walk`.
 */
export function checkTemplates(
  own: ReadonlyMap<string, string>,
  shipped: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const sources = sourcesOf(own, shipped);
  if (!sources.some((source) => source.own)) return [];
  const templates = sources.map(parseTemplate);
  const partials = partialsOf(templates);
  const walk = new Walk(partials);
  for (const template of templates) {
    const view = viewOf(template.source);
    if (view) walk.template(template, view);
  }
  const uncalled = templates.filter(({ source }) => source.own && !viewOf(source) && !isReached(source, walk));
  for (const template of uncalled) walk.template(template, 'unknown');
  const stray = isSettled(templates) ? strayPartials(uncalled, shipped, walk) : [];
  return [
    ...templates.flatMap((template) => syntaxProblems(template, walk.diagnostics)),
    ...walk.diagnostics,
    ...stray,
  ];
}

function sourcesOf(own: ReadonlyMap<string, string>, shipped: ReadonlyMap<string, string>): readonly TemplateSource[] {
  const all = new Map([...shipped, ...own]);
  return [...all]
    .filter(([file]) => file.endsWith('.hbs'))
    .map(([file, text]) => ({ name: file.slice(0, -'.hbs'.length), text, own: own.has(file) }));
}

function partialsOf(templates: readonly ParsedTemplate[]): Partials {
  const named = templates.flatMap((template) => {
    const name = partialName(template.source);
    return name === undefined ? [] : [[name, template] as const];
  });
  const declared = templates.flatMap(({ source }) => [
    ...source.text.matchAll(/\{\{~?#\*\s*inline\s+["']([^"']+)["']/gu),
  ]);
  return { byName: new Map(named), inline: new Set(declared.map(([, name = '']) => name)) };
}

function viewOf({ name }: TemplateSource): Shape | undefined {
  return Object.hasOwn(viewShapes, name) ? viewShapes[name as keyof typeof viewShapes] : undefined;
}

function isReached(source: TemplateSource, walk: Walk): boolean {
  const name = partialName(source);
  return name !== undefined && walk.reached(name);
}

/** Of a block whose name nobody knows it is not said as well that its end has another name. */
function syntaxProblems({ source, faults }: ParsedTemplate, found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!source.own) return [];
  const places = new Set(found.map(({ place }) => spotOf(place)));
  return faults
    .filter(({ head }) => !head || !places.has(spotOf(placeIn(source, head.start, head.end))))
    .map(({ fault, name, start, end }) => diagnose('template/syntax', placeIn(source, start, end), { fault, name }));
}

function spotOf({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Whether all calls are known: none is in a text that could not be read, and none is computed. */
function isSettled(templates: readonly ParsedTemplate[]): boolean {
  return templates.every(({ source, faults }) => faults.length === 0 && !/\{\{~?#?>\s*\(/u.test(source.text));
}

/** Partials of the root that nothing calls, and that stand for none of the shipped ones. */
function strayPartials(
  uncalled: readonly ParsedTemplate[],
  shipped: ReadonlyMap<string, string>,
  walk: Walk,
): readonly Diagnostic[] {
  const called = walk.mentioned;
  return uncalled
    .map(({ source }) => source)
    .filter((source) => partialName(source) !== undefined && !shipped.has(`${source.name}.hbs`))
    .filter((source) => !called.has(partialName(source) ?? ''))
    .map((source) => {
      const path = fileOf(source);
      const wanted = [...shipped.keys()].filter((name) => name.startsWith('partials/'));
      const suggestion = closest(`${source.name}.hbs`.slice('partials/'.length), wanted.map(plainName));
      return diagnose('file/unknown', startOfFile(path), { path, suggestion });
    });
}

function plainName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
