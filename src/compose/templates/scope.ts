import { closest } from '../../model/suggestion.ts';
import { unknownData } from './blocks.ts';
import type { GroupShape, Shape } from './shapes.ts';

/** What the names of a template mean at one place in it. */
export interface Scope {
  readonly context: Shape;
  /** Where `../` leads; partials see nothing outside of themselves. */
  readonly outer: Scope | undefined;
  readonly root: Shape;
  /** The names after `as |…|`. */
  readonly locals: ReadonlyMap<string, Shape>;
  /** Whether `@index` and its like are there. */
  readonly iterating: boolean;
  /** Whether a call around this place has content, which `{{> @partial-block}}` shows. */
  readonly hasContent: boolean;
  /** Names of the context that an `{{#if}}` around this place found to be there. */
  readonly present: ReadonlySet<string>;
}

/** What a path leads to; or the part of it that is not there, with what may have been meant; or what may be missing. */
export type Resolution =
  | { readonly kind: 'found'; readonly shape: Shape }
  | UnknownName
  | { readonly kind: 'unguarded'; readonly optional: string };

export interface UnknownName {
  readonly kind: 'unknown';
  readonly segment: string;
  readonly suggestion: string | undefined;
  /** What it was looked for in. */
  readonly within: Shape;
}

const iterationNames = ['index', 'key', 'first', 'last'];

/** Follows a path from a place. An optional value at its end is found: whether it is needed, the caller knows. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Resolution {
  if (path.data) return resolveData(path, scope);
  const [first = ''] = path.parts;
  const local = path.depth === 0 && !isScoped(path) ? scope.locals.get(first) : undefined;
  if (local !== undefined) return follow(local, path.parts, 1, '');
  const from = climb(scope, path.depth);
  if (!from) return { kind: 'unknown', segment: '../', suggestion: ownName(path, scope), within: scope.context };
  const found = follow(narrowed(from, first), path.parts, 0, '../'.repeat(path.depth));
  return found.kind === 'unknown' && found.segment === first
    ? { ...found, suggestion: outsideName(scope, path) ?? found.suggestion }
    : found;
}

/** The place within a block that gives its content another context. */
export function entered(scope: Scope, context: Shape, changes: Partial<Scope>): Scope {
  return { ...scope, context, outer: scope, present: new Set(), ...changes };
}

/** The shape behind `optional`. */
export function required(shape: Shape): Exclude<Shape, { optional: Shape }> {
  return typeof shape === 'object' && 'optional' in shape ? required(shape.optional) : shape;
}

/** Whether a path begins with `this` or `./`, which no name after `as |…|` hides. */
function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return /^(?:this\b|\.)/u.test(original);
}

function climb(scope: Scope | undefined, depth: number): Scope | undefined {
  return scope && depth > 0 ? climb(scope.outer, depth - 1) : scope;
}

/** The context of a place; what an `{{#if}}` found there is no longer optional. */
function narrowed({ context, present }: Scope, name: string): Shape {
  return present.has(name) ? withRequired(context, (key) => key === name) : context;
}

function withRequired(context: Shape, chosen: (name: string) => boolean): Shape {
  if (typeof context !== 'object' || !('names' in context)) return context;
  const names = Object.entries(context.names).map(([key, shape]) => [key, chosen(key) ? required(shape) : shape]);
  return { names: Object.fromEntries(names) };
}

/** Names after `@`. What was asked of `@root` before is not remembered: nothing of it counts as optional. */
function resolveData({ parts }: hbs.AST.PathExpression, scope: Scope): Resolution {
  const [name = '', ...rest] = parts;
  if (name === 'root' && rest.length === 0) return { kind: 'found', shape: scope.root };
  if (name === 'root')
    return follow(
      withRequired(scope.root, () => true),
      rest,
      0,
      '@root.',
    );
  if (name === unknownData) return { kind: 'found', shape: 'unknown' };
  if (iterationNames.includes(name) && scope.iterating) return follow('value', parts, 1, '@');
  const known = ['root', ...(scope.iterating ? iterationNames : [])];
  const close = closest(name, known);
  const within: Shape = { names: Object.fromEntries(known.map((one) => [`@${one}`, 'value'])) };
  return { kind: 'unknown', segment: `@${name}`, suggestion: close && [`@${close}`, ...rest].join('.'), within };
}

function follow(from: Shape, parts: readonly string[], begin: number, prefix: string): Resolution {
  let shape = from;
  for (const [index, name] of parts.entries()) {
    if (index < begin) continue;
    if (typeof shape === 'object' && 'optional' in shape) {
      return { kind: 'unguarded', optional: prefix + parts.slice(0, index).join('.') };
    }
    const next = stepInto(shape, name);
    if (next === undefined) {
      const close = closest(name, namesOf(shape));
      const suggestion = close && prefix + parts.with(index, close).join('.');
      return { kind: 'unknown', segment: name, suggestion, within: shape };
    }
    shape = next;
  }
  return { kind: 'found', shape };
}

function stepInto(shape: Shape, name: string): Shape | undefined {
  if (shape === 'unknown') return 'unknown';
  if (shape === 'value') return name === 'length' ? 'value' : undefined;
  if ('list' in shape) return name === 'length' ? 'value' : /^\d+$/u.test(name) ? shape.list() : undefined;
  if ('names' in shape) return Object.hasOwn(shape.names, name) ? shape.names[name] : undefined;
  return undefined;
}

/** The name without `../`, where that leads outside of a partial but the name is there. */
function ownName({ parts }: hbs.AST.PathExpression, scope: Scope): string | undefined {
  return namesOf(scope.context).includes(parts[0] ?? '') ? parts.join('.') : undefined;
}

/** The path by which a name of an enclosing place is reached from here. */
function outsideName(scope: Scope, { parts, depth }: hbs.AST.PathExpression): string | undefined {
  const [name = ''] = parts;
  let climbs = depth + 1;
  for (let place = climb(scope, climbs); place; place = place.outer, climbs += 1) {
    if (namesOf(place.context).includes(name)) return '../'.repeat(climbs) + parts.join('.');
  }
  return namesOf(scope.root).includes(name) ? `@root.${parts.join('.')}` : undefined;
}

/** The names that can be asked of a shape. */
export function namesOf(shape: Shape): readonly string[] {
  if (typeof shape !== 'object') return [];
  return 'names' in shape ? Object.keys((shape as GroupShape).names) : [];
}
