import { type Fault, faultsIn } from './faults.ts';
import { engine } from './handlebars.ts';
import type { TemplateSource } from './source.ts';

/** A template as the engine reads it, or what is wrong in its notation. */
export interface ParsedTemplate {
  readonly source: TemplateSource;
  readonly program: hbs.AST.Program | undefined;
  readonly faults: readonly Fault[];
}

/** Parses a template; its name stands in all places that the parser gives. */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  try {
    return { source, program: engine().parse(source.text, { srcName: source.name }), faults: [] };
  } catch {
    const faults = faultsIn(source.text);
    const unknown: Fault = { fault: 'unreadable', name: '', start: 0, end: 0 };
    return { source, program: undefined, faults: faults.length > 0 ? faults : [unknown] };
  }
}

/** A node of a program and all within it, outer ones first. */
export function nodesOf(root: hbs.AST.Node): readonly hbs.AST.Node[] {
  const within = Object.values(root).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  return [root, ...within.filter(isNode).flatMap(nodesOf)];
}

function isNode(value: unknown): value is hbs.AST.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
}

/** What stands in a tag as a name, as it is written; something computed has none. */
export function writtenName(node: hbs.AST.Node): string {
  const { original } = node as hbs.AST.PathExpression;
  return original === undefined ? '(…)' : String(original);
}
