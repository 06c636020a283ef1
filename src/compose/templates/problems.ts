import type { Code } from '../../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnose, type ParametersOf } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { nodesOf, type ParsedTemplate, writtenName } from './parse.ts';
import { placeAt, type Spot } from './source.ts';

/** What is not there, found as templates are filled: each once, at a place that is the reader's to mend. */
export class TemplateProblems {
  /** The calls of partials that lead to where the filling is. */
  readonly calls: Spot[] = [];
  private readonly found = new Map<string, Diagnostic>();
  private readonly templates: ReadonlyMap<string, ParsedTemplate>;

  constructor(templates: ReadonlyMap<string, ParsedTemplate>) {
    this.templates = templates;
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.found.values()];
  }

  /** What the parser found at a place. */
  nodeAt(spot: Spot): hbs.AST.Node | undefined {
    const { program } = this.templates.get(spot.source) ?? {};
    return program && nodesOf(program).find(({ type, loc }) => type !== 'Program' && loc && isSame(loc, spot));
  }

  /** The name of the partial whose call is at fault for what stands at a place, in a template that is shipped. */
  blamedPartial(spot: Spot): string | undefined {
    const call = this.isOwn(spot) ? undefined : this.ownCall();
    return call && writtenName(this.calledName(call));
  }

  /** The name in a call of a partial. */
  calledName(call: Spot): hbs.AST.Node {
    const node = this.nodeAt(call) as hbs.AST.PartialStatement | undefined;
    return node?.name ?? { type: 'Program', loc: call };
  }

  /** In a shipped template nothing is at fault: the call that led there is. */
  report<C extends Code>(code: C, spot: Spot, parameters: ParametersOf<C>): void {
    const call = this.ownCall();
    const caller = call && this.placeOf(this.calledName(call).loc);
    const place = caller && !this.isOwn(spot) ? caller : this.placeOf(spot);
    const related = caller && place !== caller ? [{ place: caller, note: 'caused-by' as const }] : [];
    const key = `${place.file}:${place.start.line}:${place.start.column}`;
    if (!this.found.has(key)) this.found.set(key, diagnose(code, place, parameters, { related }));
  }

  private ownCall(): Spot | undefined {
    return this.calls.findLast((call) => this.isOwn(call));
  }

  private isOwn({ source }: Spot): boolean {
    return this.templates.get(source)?.source.own ?? false;
  }

  private placeOf(spot: Spot): Place {
    return placeAt(this.templates.get(spot.source)!.source, spot);
  }
}

function isSame(left: Spot, right: Spot): boolean {
  const numbers = ({ start, end }: Spot): string => [start.line, start.column, end.line, end.column].join(' ');
  return left === right || numbers(left) === numbers(right);
}
