import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { ExpressionResult, Facts } from '../model/expression.ts';
import type { FactId } from '../model/fact.ts';
import type { Grid, GridCell } from '../model/grid.ts';
import type { Problem, Range } from '../model/problem.ts';
import type { Cell, DataRecord } from '../model/record.ts';
import { type Inline, type Line, mapBlocks, mapLine, type Note, type Prose } from '../model/rich.ts';
import { evaluateExpression } from './expression/evaluate.ts';
import { parseExpression } from './expression/parse.ts';

type ValueInline = Extract<Inline, { type: 'value' }>;

/** What could not be read and has been reported where it stands: whole kinds, and single facts. */
interface Awaited {
  /** Whether a record, or some of its columns, may stand in what could not be read. */
  readonly isUnread: (kind: string, id: string) => boolean;
  readonly facts: readonly FactId[];
}

/** Puts the values of expressions into prose and cells, and collects what is wrong with them. */
export class Values {
  readonly diagnostics: Diagnostic[] = [];
  readonly #facts: Facts;
  readonly #awaited: Awaited;
  /** The facts that could not be read, and all of which they are facts: names with fewer parts. */
  readonly #awaitedNames: ReadonlySet<string>;

  constructor(facts: Facts, awaited: Awaited) {
    this.#facts = facts;
    this.#awaited = awaited;
    this.#awaitedNames = new Set(awaited.facts.flatMap(withOwners));
  }

  /** Prose with every expression replaced by its value. Diagnostics: expression/*. */
  inProse(prose: Prose): Prose {
    const change = (line: Line): Line => this.inLine(line);
    return {
      blocks: mapBlocks(prose.blocks, change),
      notes: prose.notes.map((note): Note => ({ ...note, line: change(note.line) })),
    };
  }

  /** A record with every expression in its text cells replaced. Diagnostics: expression/*. */
  inRecord(record: DataRecord): DataRecord {
    const valued = [...record.cells].filter(([, cell]) => holdsExpression(cell));
    if (valued.length === 0) return record;
    const changed = valued.map(([field, cell]) => [field, this.#inCell(cell)] as const);
    return { ...record, cells: new Map([...record.cells, ...changed]) };
  }

  /** A table that is typed as it is, with every expression in it replaced. Diagnostics: expression/*. */
  inGrid(grid: Grid): Grid {
    return { ...grid, rows: grid.rows.map((row) => row.map((cell) => this.#inGridCell(cell))) };
  }

  #inGridCell(cell: GridCell): GridCell {
    if (cell.type !== 'content') return cell;
    const [[only] = [], ...others] = cell.lines;
    const isAlone = only?.type === 'value' && cell.lines[0]?.length === 1 && others.length === 0;
    if (!isAlone) return { ...cell, lines: cell.lines.map((line) => this.inLine(line)) };
    const result = this.#evaluate(only);
    const figure = result?.figure;
    const hint = figure && figure.kind !== 'text' ? undefined : 'text';
    return { ...cell, lines: [result ? [shown(result)] : []], figure, hint, isAwaited: result === undefined };
  }

  inLine(line: Line): Line {
    return mapLine(line, (inline) => {
      if (inline.type !== 'value') return [inline];
      const result = this.#evaluate(inline);
      return result ? [shown(result)] : [];
    });
  }

  #inCell(cell: Cell): Cell {
    if (cell.value.type !== 'text') return cell;
    return { ...cell, value: { type: 'text', lines: cell.value.lines.map((line) => this.inLine(line)) } };
  }

  #evaluate(inline: ValueInline): ExpressionResult | undefined {
    const parsed = parseExpression(inline.source);
    this.#report(inline, parsed.problems);
    if (!parsed.expression || parsed.problems.length > 0) return undefined;
    const { result, problems } = evaluateExpression(parsed.expression, this.#facts);
    if (problems.length > 0 && !this.#isAwaiting(inline.source)) this.#report(inline, problems);
    return result;
  }

  /** Whether an expression speaks of something that could not be read: then that is what has to be mended. */
  #isAwaiting(source: string): boolean {
    const names = [...source.matchAll(/[a-z][a-z0-9-]*(\.[A-Za-z0-9-]+)+/g)].map(([name]) => name);
    return names.some((name) => this.#isUnread(name) || this.#awaitedNames.has(name));
  }

  #isUnread(name: string): boolean {
    const [kind = '', id = ''] = name.split('.');
    return this.#awaited.isUnread(kind, id);
  }

  #report(inline: ValueInline, problems: readonly Problem[]): void {
    for (const { code, range, parameters } of problems) {
      this.diagnostics.push(diagnose(code, within(inline, range), parameters));
    }
  }
}

function withOwners(fact: FactId): readonly string[] {
  const parts = fact.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** Few cells do: those of the others stay as they are. */
function holdsExpression({ value, raw }: Cell): boolean {
  return value.type === 'text' && raw.includes(':value');
}

function shown({ text, fact, from }: ExpressionResult): Inline {
  return { type: 'fact', text, fact, from: fact === undefined ? from : [] };
}

/** The place of a range of an expression, which stands on one line. */
function within({ place, source }: ValueInline, range: Range): Place {
  if (place.start.line !== place.end.line) return place;
  const { line, column } = place.start;
  const at = (offset: number) => ({ line, column: column + [...source.slice(0, offset)].length });
  return { file: place.file, start: at(range.start), end: at(range.end) };
}
