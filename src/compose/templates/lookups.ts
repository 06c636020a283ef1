import type { NameKind } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Html } from '../../model/markup.ts';
import { closest } from '../../model/suggestion.ts';
import type { Data, Lookups, Partial } from './compiler.ts';
import { type ParsedTemplate, writtenName } from './parse.ts';
import { TemplateProblems } from './problems.ts';
import { partialName, type Spot } from './source.ts';
import { knownNames, unheardNames } from './untaken.ts';

/** More calls of partials within each other than any book needs: those that have no end stop here. */
const deepest = 100;

/** What is thrown where partials call each other without an end; it was told. */
class Endless extends Error {}

/**
 * The lookups of templates as they are filled. What is not there is told at its place, and the filling goes on without
 * it, so that all is told of in one run.
 *
 * Diagnostics: template/unknown-name, template/unguarded-name, template/wrong-kind, template/unknown-partial,
 * template/failed.
 */
export class StrictLookups implements Lookups {
  readonly spots: Spot[] = [];
  private readonly problems: TemplateProblems;
  private readonly templates: ReadonlyMap<string, ParsedTemplate>;
  private readonly partialNames: readonly string[];
  private view: unknown;
  /** A view of each template that was filled, and the partials that were called. */
  private readonly views = new Map<string, unknown>();
  private readonly called = new Set<string>();
  /** Whether each of the places was come by. */
  private readonly asked: boolean[] = [];
  /** The last place that asked for something. */
  private last: Spot | undefined;
  /** The places at which something was told of, so that it is not made again for every cell of a table. */
  private readonly told = new Set<Spot>();

  constructor(templates: ReadonlyMap<string, ParsedTemplate>) {
    this.templates = templates;
    this.problems = new TemplateProblems(templates);
    this.partialNames = [...templates.values()].flatMap(({ source }) => partialName(source) ?? []);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.problems.diagnostics;
  }

  /** Fills a template with a view. */
  fill(name: string, template: Partial, view: unknown): string {
    this.view = view;
    this.views.set(name, view);
    this.last = undefined;
    this.problems.calls.length = 0;
    try {
      return template(view);
    } catch (cause) {
      if (cause instanceof Endless) return '';
      if (!this.last) throw cause;
      this.problems.report('template/failed', this.last, { reason: 'unfillable', name: this.nameAt(this.last) });
      return '';
    }
  }

  /** Tells of the names in branches that no page took, in templates that differ from those that are shipped. */
  tellUnheard(shipped: ReadonlyMap<string, string>): void {
    this.problems.calls.length = 0;
    const known = knownNames(this.views.values(), shipped);
    const asked = new Set(this.spots.filter((_, spot) => this.asked[spot]));
    for (const [name, { source, program }] of this.templates) {
      if (!source.own || !program || !(this.views.has(name) || this.called.has(name))) continue;
      for (const { path, segment } of unheardNames(program, asked, known)) {
        const suggestion = closest(segment, [...known]);
        const meant = suggestion && path.original.replace(segment, suggestion);
        this.tellUnknown(path, segment, meant, 'group', '');
      }
    }
  }

  readonly read = (from: unknown, name: string, spot: number): unknown => {
    this.last = this.spots[spot];
    this.asked[spot] = true;
    if (has(from, name)) return from[name];
    const node = this.last && this.firstAt(this.last);
    if (node) this.missing(from, name, node as hbs.AST.PathExpression);
    return undefined;
  };

  readonly shown = (value: unknown, spot: number): unknown => {
    const kind = kindOf(value);
    if (kind === 'value') return value;
    const node = this.firstAt(this.spots[spot]) as hbs.AST.MustacheStatement | undefined;
    if (node) this.wrongKind(node.path, kind, 'value', value);
    return '';
  };

  readonly partial = (
    partials: Readonly<Record<string, Partial>>,
    name: string,
    spot: number,
    data: Data,
  ): Partial | undefined => {
    const call = this.spots[spot]!;
    this.last = call;
    this.called.add(`partials/${name}`);
    const found = name === '@partial-block' ? data['partial-block'] : has(partials, name) && partials[name];
    if (found) return (context, options) => this.within(call, context, () => found(context, options));
    const node = this.problems.nodeAt(call);
    // Content that stands in a call is shown where there is no such partial.
    if (node?.type === 'PartialBlockStatement') return undefined;
    const suggestion = closest(name, this.partialNames);
    this.problems.report('template/unknown-partial', this.problems.calledName(call).loc, { name, suggestion });
    return () => '';
  };

  /** What `{{#each}}` goes through. */
  readonly list = (value: unknown, spot: Spot): unknown => {
    if (value === undefined || value === null || kindOf(value) !== 'value') return value;
    const node = this.problems.nodeAt(spot) as hbs.AST.BlockStatement | undefined;
    if (node?.params[0]) this.wrongKind(node.params[0], 'value', 'list', value);
    return [];
  };

  /** What `{{lookup}}` finds. */
  readonly entry = (from: unknown, name: string, spot: Spot): unknown => {
    this.last = spot;
    if (has(from, name)) return from[name];
    const node = this.problems.nodeAt(spot) as hbs.AST.MustacheStatement | undefined;
    if (node?.params[1]) this.unknown(node.params[1], name, '', [name], from);
    return undefined;
  };

  /** A partial that is called. */
  private within(call: Spot, context: unknown, fill: () => string): string {
    const { calls } = this.problems;
    const node = context === undefined || context === null ? this.problems.nodeAt(call) : undefined;
    const [given] = (node as hbs.AST.PartialStatement | undefined)?.params ?? [];
    if (given?.loc) {
      this.problems.report('template/unguarded-name', given.loc, {
        name: writtenName(given),
        optional: writtenName(given),
      });
      return '';
    }
    calls.push(call);
    if (calls.length > deepest) this.endless();
    const filled = fill();
    calls.pop();
    return filled;
  }

  /** Of the calls that go round, the one that leads back to the first of them is told: the one that was met last. */
  private endless(): never {
    const { calls } = this.problems;
    const last = calls.at(-1)!;
    const round = calls.slice(calls.lastIndexOf(last, -2) + 1);
    const [closing = last] = [...round].sort((left, right) => calls.indexOf(right) - calls.indexOf(left));
    const name = this.problems.calledName(closing);
    calls.length = 0;
    this.problems.report('template/failed', name.loc, { reason: 'endless', name: writtenName(name) });
    throw new Endless();
  }

  private missing(from: unknown, name: string, path: hbs.AST.PathExpression): void {
    const { data, depth, parts, loc } = path;
    const at = parts.indexOf(name);
    const before = '../'.repeat(depth) + (data ? '@' : '');
    if (from !== undefined && from !== null) {
      this.unknown(path, at === 0 && data ? `@${name}` : name, before, parts, from);
    } else if (at > 0) {
      const optional = before + parts.slice(0, at).join('.');
      this.problems.report('template/unguarded-name', loc, { name: writtenName(path), optional });
    } else {
      this.unknown(path, '../', before, parts, from);
    }
  }

  private unknown(node: hbs.AST.Node, segment: string, before: string, parts: readonly string[], from: unknown): void {
    const at = parts.indexOf(segment);
    const known = namesOf(from);
    const close = closest(segment, known);
    const outside = at <= 0 && before === '' && has(this.view, segment) ? `@root.${parts.join('.')}` : undefined;
    const suggestion = outside ?? (close && before + parts.with(Math.max(at, 0), close).join('.'));
    this.tellUnknown(node, segment, suggestion, kindOf(from), known.join(', '));
  }

  private tellUnknown(
    node: hbs.AST.Node,
    segment: string,
    suggestion: string | undefined,
    within: NameKind,
    known: string,
  ): void {
    const partial = this.problems.blamedPartial(node.loc);
    const name = writtenName(node);
    this.problems.report('template/unknown-name', node.loc, { name, segment, partial, suggestion, within, known });
  }

  private wrongKind(node: hbs.AST.Node, found: NameKind, needed: NameKind, value: unknown): void {
    const name = writtenName(node);
    const inner = found === 'group' ? namesOf(value).map((one) => `${name}.${one}`) : [];
    this.problems.report('template/wrong-kind', node.loc, { name, found, needed, inner });
  }

  /** What stands at a place, the first time that it is asked for. */
  private firstAt(spot: Spot | undefined): hbs.AST.Node | undefined {
    if (!spot || this.told.has(spot)) return undefined;
    this.told.add(spot);
    return this.problems.nodeAt(spot);
  }

  private nameAt(spot: Spot): string {
    const node = this.problems.nodeAt(spot) as { path?: hbs.AST.Node; name?: hbs.AST.Node } & hbs.AST.Node;
    return writtenName(node.name ?? node.path ?? node);
  }
}

function has<N extends string>(value: unknown, name: N): value is Readonly<Record<N, unknown>> {
  return value !== undefined && value !== null && Object.hasOwn(value, name);
}

function kindOf(value: unknown): NameKind {
  if (typeof value !== 'object' || value === null || value instanceof Html) return 'value';
  return Array.isArray(value) ? 'list' : 'group';
}

/** The names that can be asked of something. */
function namesOf(value: unknown): readonly string[] {
  return kindOf(value) === 'group' ? Object.keys(value as object).filter((name) => name !== '_parent') : [];
}
