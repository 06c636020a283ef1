import { Html } from '../../model/markup.ts';
import { helperArguments } from './handlebars.ts';
import { nodesOf, parseTemplate } from './parse.ts';
import { type Spot, templateSources } from './source.ts';

/** A name that nothing was asked for, and the part of it that stands for nothing. */
export interface UnheardName {
  readonly path: hbs.AST.PathExpression;
  readonly segment: string;
}

/**
 * The names in branches that no page took which nobody has heard of: they stand neither in what the pages were filled with
 * nor in a template that is shipped. Whether the others are there where they are asked for, the first page will tell.
 */
export function unheardNames(
  program: hbs.AST.Program,
  asked: ReadonlySet<Spot>,
  known: ReadonlySet<string>,
): readonly UnheardName[] {
  const nodes = nodesOf(program);
  const partials = new Set(nodes.map((node) => (node as hbs.AST.PartialStatement).name));
  const own = new Set(nodes.flatMap(namesGiven));
  return (nodes as readonly hbs.AST.PathExpression[])
    .filter((node) => node.type === 'PathExpression' && !node.data && !partials.has(node) && !asked.has(node.loc))
    .flatMap((path) => {
      const segment = path.parts.find((part) => !known.has(part) && !own.has(part) && !/^\d+$/u.test(part));
      return segment === undefined ? [] : [{ path, segment }];
    });
}

/** All names in views and in the templates that are shipped, helpers included. */
export function knownNames(views: Iterable<unknown>, shipped: ReadonlyMap<string, string>): ReadonlySet<string> {
  const names = new Set([...helperArguments.keys(), 'inline', 'length']);
  const programs = templateSources(shipped, () => false).map((source) => parseTemplate(source).program);
  for (const node of programs.flatMap((program) => (program ? nodesOf(program) : []))) {
    for (const name of [...((node as hbs.AST.PathExpression).parts ?? []), ...namesGiven(node)]) names.add(name);
  }
  for (const view of views) addNames(view, names, new Set());
  return names;
}

/** The names that a call hands to a partial, and those behind `as`. */
function namesGiven(node: hbs.AST.Node): readonly string[] {
  const { key, blockParams = [] } = node as hbs.AST.HashPair & hbs.AST.Program;
  return key === undefined ? blockParams : [key];
}

function addNames(value: unknown, names: Set<string>, seen: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || value instanceof Html || seen.has(value)) return;
  seen.add(value);
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name);
    addNames(inner, names, seen);
  }
}
