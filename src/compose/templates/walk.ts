import type { NameKind } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { closest } from '../../model/suggestion.ts';
import { Contexts } from './contexts.ts';
import { helperArguments } from './handlebars.ts';
import type { ParsedTemplate } from './parse.ts';
import { entered, namesOf, type Resolution, required, resolvePath, type Scope } from './scope.ts';
import type { Shape } from './shapes.ts';
import { placeIn } from './source.ts';

/** More calls of partials than any book needs: templates that call each other without an end stop here. */
const mostCalls = 2000;

/** The call of a partial of the root's own templates that led to where the walk is. */
interface Call {
  readonly partial: string;
  readonly place: Place;
}

type Expression = hbs.AST.Expression;

/** What a statement that calls or prints something has. */
interface Calling {
  readonly path: hbs.AST.Expression;
  readonly params: readonly Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** The partials that can be called: those with a file, and those that a template declares itself. */
export interface Partials {
  readonly byName: ReadonlyMap<string, ParsedTemplate>;
  readonly inline: ReadonlySet<string>;
}

/**
 * Goes through templates as filling would, with the shape of a view in place of the view. Problems in a
 * shipped partial are those of the call that led there.
 *
 * Diagnostics: template/unknown-name, template/unknown-helper, template/unknown-partial,
 * template/unguarded-name, template/wrong-kind, template/wrong-arguments; template/syntax of a helper without its block.
 */
export class Walk {
  private readonly found = new Map<string, Diagnostic>();
  private readonly contexts = new Contexts();
  private readonly called = new Set<string>();
  private readonly partials: Partials;

  constructor(partials: Partials) {
    this.partials = partials;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.found.values()];
  }

  /** Whether a partial was reached from a template whose view is known. */
  reached(name: string): boolean {
    return [...this.called].some((key) => key.startsWith(`${name} `));
  }

  /** The names of partials that some call writes, whether or not they are there. */
  readonly mentioned = new Set<string>();

  /** Goes through a template that is filled with a view; of an `unknown` one every name may be there. */
  template(template: ParsedTemplate, view: Shape): void {
    const open = view === 'unknown';
    const scope: Scope = {
      context: view,
      outer: undefined,
      root: view,
      locals: new Map(),
      iterating: open,
      hasContent: open,
      present: new Set(),
    };
    new Visit(this, template, undefined).program(template.program, scope);
  }

  partial(name: string): ParsedTemplate | undefined {
    return this.partials.byName.get(name);
  }

  isInline(name: string): boolean {
    return this.partials.inline.has(name);
  }

  partialNames(): readonly string[] {
    return [...this.partials.byName.keys(), ...this.partials.inline];
  }

  /** The context that a partial is called with. */
  contextOf(context: Shape, names: ReadonlyMap<string, Shape>): Shape {
    return this.contexts.withNames(context, names);
  }

  /** Goes through a partial that is called with a context, once for each context. */
  call(name: string, target: ParsedTemplate, scope: Scope, call: Call | undefined): void {
    const from = call ? `${call.place.file}:${call.place.start.line}:${call.place.start.column}` : '';
    const shapes = [scope.context, scope.root].map((shape) => this.contexts.keyOf(shape));
    const key = [name, ...shapes, scope.iterating, scope.hasContent, ...scope.present, from].join(' ');
    if (this.called.has(key) || this.called.size > mostCalls) return;
    this.called.add(key);
    new Visit(this, target, call).program(target.program, { ...scope, outer: undefined, locals: new Map() });
  }

  /** One problem a place: a partial is met many times. */
  report(diagnostic: Diagnostic): void {
    const { code, place } = diagnostic;
    const key = `${code} ${place.file}:${place.start.line}:${place.start.column}`;
    if (!this.found.has(key)) this.found.set(key, diagnostic);
  }
}

/** A walk through one template. */
class Visit {
  private readonly walk: Walk;
  private readonly template: ParsedTemplate;
  private readonly call: Call | undefined;

  constructor(walk: Walk, template: ParsedTemplate, call: Call | undefined) {
    this.walk = walk;
    this.template = template;
    this.call = call;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.statement(statement, scope);
  }

  private statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (statement.type === 'MustacheStatement') this.mustache(statement as hbs.AST.MustacheStatement, scope);
    else if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, scope);
    else if (statement.type === 'PartialStatement') this.partialCall(statement as hbs.AST.PartialStatement, scope);
    else if (statement.type === 'PartialBlockStatement')
      this.partialBlock(statement as hbs.AST.PartialBlockStatement, scope);
    else if (statement.type === 'DecoratorBlock') this.decorator(statement as hbs.AST.DecoratorBlock, scope);
    else if (statement.type === 'Decorator') this.unknownHelper((statement as hbs.AST.Decorator).path);
  }

  private mustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    if (this.isCall(statement)) {
      this.helper(statement, scope);
      return;
    }
    const shape = this.value(asPath(statement.path), scope);
    const kind = shape === undefined ? 'value' : kindOf(shape);
    if (kind !== 'value') this.wrongKind(statement.path, kind, 'value', namesOf(required(shape ?? 'unknown')));
  }

  private block(block: hbs.AST.BlockStatement, scope: Scope): void {
    const name = originalOf(block.path);
    if (helperArguments.has(name) && !scope.locals.has(name)) this.helperBlock(name, block, scope);
    else if (block.params.length > 0 || block.hash) this.unknownBlock(block, scope);
    else this.section(block, scope);
  }

  private helperBlock(name: string, block: hbs.AST.BlockStatement, scope: Scope): void {
    const [shape] = this.helper(block, scope, true);
    const [param] = block.params;
    if (name === 'each' && param) this.each(block, param, shape, scope);
    else if (name === 'with' && param) this.with(block, param, shape, scope);
    else if (name === 'if') this.branches(block, scope, presentNames(param, shape, scope), [true, false]);
    else if (name === 'unless') this.branches(block, scope, presentNames(param, shape, scope), [false, true]);
    else this.branches(block, entered(scope, 'unknown', { iterating: true }), [], [false, false]);
  }

  /** Both branches of a condition; where it holds, what it asked for is there. */
  private branches(
    block: hbs.AST.BlockStatement,
    scope: Scope,
    names: readonly string[],
    [first, second]: readonly [boolean, boolean],
  ): void {
    const holding = { ...scope, present: new Set([...scope.present, ...names]) };
    this.program(block.program, first ? holding : scope);
    this.program(block.inverse, second ? holding : scope);
  }

  private each(block: hbs.AST.BlockStatement, param: Expression, shape: Shape | undefined, scope: Scope): void {
    const list = required(shape ?? 'unknown');
    if (list === 'value') this.wrongKind(param, 'value', 'list', []);
    const item = typeof list === 'object' && 'list' in list ? list.list() : 'unknown';
    const [name, index] = block.program?.blockParams ?? [];
    const locals = withLocals(scope, [
      [name, item],
      [index, 'value'],
    ]);
    this.program(block.program, entered(scope, item, { locals, iterating: true }));
    this.program(block.inverse, scope);
  }

  private with(block: hbs.AST.BlockStatement, param: Expression, shape: Shape | undefined, scope: Scope): void {
    const context = required(shape ?? 'unknown');
    const locals = withLocals(scope, [[block.program?.blockParams?.[0], context]]);
    const same = originalOf(param) === 'this' || originalOf(param) === '.';
    this.program(block.program, same ? { ...scope, locals } : entered(scope, context, { locals }));
    this.program(block.inverse, scope);
  }

  /** `{{#name}}` goes through a list, enters a group, and shows its content where a value is there. */
  private section(block: hbs.AST.BlockStatement, scope: Scope): void {
    const shape = required(this.value(asPath(block.path), scope) ?? 'unknown');
    if (typeof shape === 'object' && 'list' in shape) this.each(block, block.path, shape, scope);
    else if (typeof shape === 'object') this.with(block, block.path, shape, scope);
    else {
      this.program(block.program, entered(scope, 'unknown', {}));
      this.program(block.inverse, scope);
    }
  }

  /** What an unknown helper does with its content cannot be told. */
  private unknownBlock(block: hbs.AST.BlockStatement, scope: Scope): void {
    this.helper(block, scope);
    this.program(block.program, entered(scope, 'unknown', {}));
    this.program(block.inverse, entered(scope, 'unknown', {}));
  }

  private partialCall(statement: hbs.AST.PartialStatement, scope: Scope): void {
    const inner = this.calledWith(statement, scope);
    if (statement.name.type === 'SubExpression') {
      this.value(statement.name, scope);
      return;
    }
    const name = originalOf(statement.name);
    this.walk.mentioned.add(name);
    const target = this.walk.partial(name);
    if (target) {
      this.walk.call(name, target, inner, this.callFor(name, statement));
    } else if (!this.isContent(statement.name, scope) && !this.walk.isInline(name)) {
      const suggestion = closest(name, this.walk.partialNames());
      this.report(diagnose('template/unknown-partial', this.place(statement.name), { name, suggestion }));
    }
  }

  /** The content of a call is shown wherever the partial says so, or instead of a partial that is not there. */
  private partialBlock(statement: hbs.AST.PartialBlockStatement, scope: Scope): void {
    const inner = this.calledWith(statement, scope);
    const name = originalOf(statement.name);
    this.walk.mentioned.add(name);
    const target = this.walk.partial(name);
    if (target) this.walk.call(name, target, { ...inner, hasContent: true }, this.callFor(name, statement));
    this.program(statement.program, target || this.walk.isInline(name) ? entered(scope, 'unknown', {}) : inner);
  }

  /** Whether a call asks for the content of the call of its own partial, and there is some. */
  private isContent(name: Expression, scope: Scope): boolean {
    return originalOf(name) === '@partial-block' && (scope.hasContent || this.isDoubtful(name));
  }

  private decorator(block: hbs.AST.DecoratorBlock, scope: Scope): void {
    if (originalOf(block.path) !== 'inline') this.unknownHelper(block.path);
    this.program(block.program, entered(scope, 'unknown', { iterating: true, hasContent: true }));
  }

  /** The place that a partial is filled at: the value it is given or the context, and the parameters. */
  private calledWith(statement: Omit<Calling, 'path'> & { name: Expression }, scope: Scope): Scope {
    const { params, hash } = statement;
    if (params.length > 1) this.tooMany(statement.name, params.length);
    const [param] = params;
    const names = new Map((hash?.pairs ?? []).map(({ key, value }) => [key, this.value(value, scope) ?? 'unknown']));
    const inherited = this.isDoubtful(statement.name) ? 'unknown' : scope.context;
    const context = param ? (this.value(param, scope) ?? 'unknown') : inherited;
    if (param && isOptional(context)) this.unguarded(param, originalOf(param));
    const present = param ? new Set<string>() : scope.present;
    return { ...scope, context: this.walk.contextOf(required(context), names), present };
  }

  /** Whether a tag calls a helper: it has arguments, or the name of a helper. */
  private isCall({ path, params, hash }: Calling): boolean {
    return params.length > 0 || hash !== undefined || helperArguments.has(originalOf(path));
  }

  /** Checks the call of a helper; returns the shapes of its arguments. */
  private helper({ path, params, hash }: Calling, scope: Scope, asBlock = false): readonly (Shape | undefined)[] {
    const name = originalOf(path);
    const needed = helperArguments.get(name);
    if (needed === undefined) this.unknownHelper(path);
    else if (needed !== params.length) this.wrongArguments(path, name, needed, params.length);
    else if (!asBlock && name !== 'lookup') this.withoutBlock(path, name);
    for (const { value } of hash?.pairs ?? []) this.value(value, scope);
    return params.map((param) => this.value(param, scope));
  }

  /** The shape of an expression; undefined where it was reported. */
  private value(expression: Expression, scope: Scope): Shape | undefined {
    if (expression.type === 'SubExpression') {
      this.helper(expression as hbs.AST.SubExpression, scope);
      return 'unknown';
    }
    if (expression.type !== 'PathExpression') return 'value';
    if (this.isDoubtful(expression) && !originalOf(expression).startsWith('@root')) return 'unknown';
    const resolution = resolvePath(expression as hbs.AST.PathExpression, scope);
    if (resolution.kind === 'found') return resolution.shape;
    this.unresolved(expression, resolution);
    return undefined;
  }

  /** Whether, for a fault of notation, nobody can tell which block something stands in. */
  private isDoubtful(node: hbs.AST.Node): boolean {
    const { faults, spanOf } = this.template;
    const doubts = faults.flatMap(({ doubt }) => doubt ?? []);
    if (doubts.length === 0) return false;
    const { start } = spanOf(node.loc);
    return doubts.some((doubt) => doubt.start <= start && start < doubt.end);
  }

  private unresolved(expression: Expression, resolution: Exclude<Resolution, { kind: 'found' }>): void {
    const name = originalOf(expression);
    if (resolution.kind === 'unguarded') {
      this.unguarded(expression, resolution.optional);
      return;
    }
    const { segment, suggestion, within } = resolution;
    const partial = this.template.source.own ? undefined : this.call?.partial;
    const known = namesOf(required(within)).join(', ');
    const parameters = { name, segment, partial, suggestion, within: kindOf(within), known };
    this.report(diagnose('template/unknown-name', this.place(expression), parameters, this.extras()));
  }

  private unguarded(expression: Expression, optional: string): void {
    const parameters = { name: originalOf(expression), optional };
    this.report(diagnose('template/unguarded-name', this.place(expression), parameters, this.extras()));
  }

  private unknownHelper(path: Expression): void {
    const known = [...helperArguments.keys()];
    const name = originalOf(path);
    const parameters = { name, known: known.join(', '), suggestion: closest(name, known) };
    this.report(diagnose('template/unknown-helper', this.place(path), parameters));
  }

  private wrongArguments(path: Expression, name: string, needed: number, found: number): void {
    this.report(diagnose('template/wrong-arguments', this.place(path), { name, needed, found, orFewer: false }));
  }

  /** A partial is filled at one value at most; values with a name (`links=…`) come beside it. */
  private tooMany(path: Expression, found: number): void {
    const parameters = { name: originalOf(path), needed: 1, found, orFewer: true };
    this.report(diagnose('template/wrong-arguments', this.place(path), parameters));
  }

  private wrongKind(expression: Expression, found: NameKind, needed: NameKind, names: readonly string[]): void {
    const name = originalOf(expression);
    const parameters = { name, found, needed, inner: names.map((inner) => `${name}.${inner}`) };
    this.report(diagnose('template/wrong-kind', this.place(expression), parameters, this.extras()));
  }

  /** A helper that needs content, in a tag that has none. */
  private withoutBlock(path: Expression, name: string): void {
    this.report(diagnose('template/syntax', this.place(path), { fault: 'without-block', name }));
  }

  /** In a shipped template nothing is at fault: the call that led there is. */
  private report(diagnostic: Diagnostic): void {
    if (this.template.source.own || this.call) this.walk.report(diagnostic);
  }

  private place(node: hbs.AST.Node): Place {
    const { source, spanOf } = this.template;
    if (!source.own && this.call) return this.call.place;
    const { start, end } = spanOf(node.loc);
    return placeIn(source, start, end);
  }

  private extras() {
    const { source } = this.template;
    return source.own && this.call ? { related: [{ place: this.call.place, note: 'caused-by' as const }] } : {};
  }

  /** A call in a shipped template is not the reader's; the one that led to it may be. */
  private callFor(partial: string, statement: { name: hbs.AST.Node }): Call | undefined {
    return this.template.source.own ? { partial, place: this.place(statement.name) } : this.call;
  }
}

function originalOf(expression: Expression): string {
  return String((expression as hbs.AST.PathExpression).original);
}

/** A text or number that stands alone in a tag is taken for a name. */
function asPath(expression: Expression): Expression {
  if (expression.type === 'PathExpression') return expression;
  const name = originalOf(expression);
  const path = {
    type: 'PathExpression' as const,
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc: expression.loc,
  };
  return path satisfies hbs.AST.PathExpression;
}

function kindOf(shape: Shape): NameKind {
  const plain = required(shape);
  if (typeof plain !== 'object') return 'value';
  return 'list' in plain ? 'list' : 'group';
}

function isOptional(shape: Shape): boolean {
  return typeof shape === 'object' && 'optional' in shape;
}

/** The name of the context that a condition asks for; any, where it asks for one that is not there. */
function presentNames(
  condition: Expression | undefined,
  shape: Shape | undefined,
  { context }: Scope,
): readonly string[] {
  if (condition?.type !== 'PathExpression') return [];
  if (shape === undefined) return namesOf(context);
  const { data, depth, parts } = condition as hbs.AST.PathExpression;
  return !data && depth === 0 && parts.length === 1 ? [...parts] : [];
}

function withLocals(
  { locals }: Scope,
  names: readonly (readonly [string | undefined, Shape])[],
): ReadonlyMap<string, Shape> {
  return new Map([
    ...locals,
    ...names.flatMap(([name, shape]) => (name === undefined ? [] : [[name, shape] as const])),
  ]);
}
