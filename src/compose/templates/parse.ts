import { lineStarts } from '../../model/positions.ts';
import { type Fault, mendBlocks } from './blocks.ts';
import { edited } from './edits.ts';
import { engine } from './handlebars.ts';
import { offsetOf, type Span, type TemplateSource } from './source.ts';

/** A template as far as it can be read, with what is wrong in its notation. */
export interface ParsedTemplate {
  readonly source: TemplateSource;
  readonly program: hbs.AST.Program | undefined;
  readonly faults: readonly Fault[];
  /** Where something of the program stands in the text. */
  readonly spanOf: (location: hbs.AST.SourceLocation) => Span;
}

/** Parses a template. Where the engine refuses it, what is wrong is taken out and the rest is read. */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const whole = tryParse(source.text);
  if (whole) return { source, program: whole, faults: [], spanOf: spansIn(source.text, (offset) => offset) };
  const { faults, edits, isHopeless } = mendBlocks(source.text);
  const { text, originalOffset } = edited(source.text, edits);
  const program = isHopeless ? undefined : tryParse(text);
  return {
    source,
    program,
    faults: faults.length > 0 ? faults : [{ fault: 'unreadable', name: '', start: 0, end: 0 }],
    spanOf: spansIn(text, originalOffset),
  };
}

function tryParse(text: string): hbs.AST.Program | undefined {
  try {
    return engine().parse(text);
  } catch {
    return undefined;
  }
}

function spansIn(text: string, originalOffset: (offset: number) => number): ParsedTemplate['spanOf'] {
  const starts = lineStarts(text);
  return ({ start, end }) => ({
    start: originalOffset(offsetOf(text, starts, start)),
    end: originalOffset(offsetOf(text, starts, end)),
  });
}
