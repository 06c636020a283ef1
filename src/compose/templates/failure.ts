import type { FailureReason } from '../../diagnostics/catalogue/template.ts';
import { type Place, startOfFile } from '../../diagnostics/place.ts';
import { compileOptions, type Engine, engine } from './handlebars.ts';
import { type ParsedTemplate, parseTemplate } from './parse.ts';
import { fileOf, partialName, placeIn, type TemplateSource } from './source.ts';

/** Why and where a template could not be filled. `name` is what stands in the tag. */
export interface Failure {
  readonly reason: FailureReason;
  readonly name: string;
  readonly place: Place;
}

/** A tag of a template. */
interface Spot {
  readonly template: ParsedTemplate;
  readonly statement: hbs.AST.Statement;
}

/** The helper that notes which tag is being filled; no template can write its name. */
const marker = 'planpress marker';

/**
 * Finds the tag at which a template fails: the engine itself does not say in which partial it was. The
 * view is filled in again with every tag marked; the last mark that was passed is where it stopped.
 */
export function locateFailure(
  sources: ReadonlyMap<string, TemplateSource>,
  name: string,
  view: unknown,
  cause: unknown,
): Failure {
  const spots: Spot[] = [];
  const passed: Spot[] = [];
  const handlebars = engine().create();
  handlebars.registerHelper(marker, (number: number) => {
    const spot = spots[number];
    if (spot) passed.push(spot);
    return '';
  });
  const templates = [...sources.values()].map(parseTemplate);
  for (const template of templates) mark(template, spots);
  fill(handlebars, templates, name, view);
  const spot = cause instanceof RangeError ? closingCall(passed) : passed.at(-1);
  return spot ? failureAt(spot, cause) : { reason: 'unfillable', name, place: startOfFile(fileOf({ name })) };
}

/** Fills a template again; that it fails is known. */
function fill(handlebars: Engine, templates: readonly ParsedTemplate[], name: string, view: unknown): void {
  const options = { ...compileOptions, knownHelpers: { ...compileOptions.knownHelpers, [marker]: true } };
  for (const { source, program } of templates) {
    const partial = partialName(source);
    if (partial) handlebars.registerPartial(partial, handlebars.compile(program ?? source.text, options));
  }
  const page = templates.find(({ source }) => source.name === name);
  try {
    handlebars.compile(page?.program ?? '', options)(view);
  } catch {
    // The marks have said where.
  }
}

/**
 * Of the calls that go round without an end, the one that leads back to the first of them: of those since
 * the last call was passed before, the one that was met last. How deep the engine came does not matter.
 */
function closingCall(passed: readonly Spot[]): Spot | undefined {
  const calls = passed.filter(({ statement }) => statement.type.startsWith('Partial'));
  const last = calls.at(-1);
  const round = last ? calls.slice(calls.lastIndexOf(last, -2) + 1) : [];
  const firstMet = new Map([...new Set(calls)].map((call, order) => [call, order]));
  return round.sort((left, right) => firstMet.get(right)! - firstMet.get(left)!)[0];
}

/** Puts a mark before every tag of a template. */
function mark(template: ParsedTemplate, spots: Spot[]): void {
  const inside = (program: hbs.AST.Program | undefined): void => {
    if (!program) return;
    program.body = program.body.flatMap((statement) => {
      const { program: content, inverse } = statement as Partial<hbs.AST.BlockStatement>;
      if (!markedTypes.has(statement.type)) {
        inside(content);
        return [statement];
      }
      spots.push({ template, statement });
      const before = markStatement(spots.length - 1, statement.loc);
      inside(content);
      inside(inverse);
      return [before, statement];
    });
  };
  inside(template.program);
}

const markedTypes = new Set(['MustacheStatement', 'BlockStatement', 'PartialStatement', 'PartialBlockStatement']);

function markStatement(number: number, loc: hbs.AST.SourceLocation): hbs.AST.MustacheStatement {
  const path = { type: 'PathExpression', data: false, depth: 0, parts: [marker], original: marker, loc } as const;
  const argument = { type: 'NumberLiteral', value: number, original: number, loc } as const;
  const strip = { open: false, close: false };
  return { type: 'MustacheStatement', path, params: [argument], hash: undefined as never, escaped: true, strip, loc };
}

function failureAt({ template, statement }: Spot, cause: unknown): Failure {
  const { path, name, params: all = [] } = statement as Partial<hbs.AST.BlockStatement & hbs.AST.PartialStatement>;
  // Where a partial is called without a context, the compiler adds one that stands nowhere.
  const params = all.filter(({ loc }: Partial<hbs.AST.Node>) => loc !== undefined);
  const first = (path ?? name) as hbs.AST.PathExpression;
  const missing = missingName(cause);
  const culprit = params.find((param) => missing !== undefined && originalOf(param).includes(missing)) ?? first;
  const end = culprit === first ? (params.at(-1) ?? first) : culprit;
  const { start } = template.spanOf(culprit.loc);
  const place = placeIn(template.source, start, template.spanOf(end.loc).end);
  if (cause instanceof RangeError) return { reason: 'endless', name: originalOf(first), place };
  return { reason: missing === undefined ? 'unfillable' : 'absent', name: originalOf(culprit), place };
}

/** The name that the engine, or the language below it, says is not there. */
function missingName(cause: unknown): string | undefined {
  const message = cause instanceof Error ? cause.message : '';
  return /^"(.+)" not defined in |\(reading '(.+)'\)$/su
    .exec(message)
    ?.slice(1)
    .find((name) => name !== undefined);
}

function originalOf(node: hbs.AST.Node): string {
  const { original } = node as hbs.AST.PathExpression;
  return original === undefined ? '(…)' : String(original);
}
