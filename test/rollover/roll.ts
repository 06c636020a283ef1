import Papa from 'papaparse';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ComparedEdition } from '../../src/model/comparison.ts';
import type { ComputedPlan } from '../../src/model/computed.ts';
import { type OpenPoint, openPointKind } from '../../src/model/open-point.ts';
import type { RolledOver } from '../../src/model/rolled-over.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { rollOver } from '../../src/rollover/rollover.ts';
import { readTexts, type Texts, textsOf } from '../compare/edits.ts';
import { repository } from '../support/project.ts';
import { memoryFiles } from '../support/small.ts';

/** An edition, next year's edition as it was made of it, and all texts of both. */
export interface Rolled extends RolledOver {
  readonly texts: Texts;
  readonly to: string;
}

export function roll(root: string, from: string, to: string): Rolled {
  const texts = textsOf(root, from);
  const made = rollOver(readTexts(texts, from).sources, texts, to);
  return { ...made, to, texts: new Map([...texts, ...made.files]) };
}

/** What a check of an edition finds, pictures aside: they are no texts. */
export function checked(texts: Texts, edition: string): { found: readonly Diagnostic[]; computed: ComputedPlan } {
  const setting = {
    files: memoryFiles(Object.fromEntries(texts)),
    shipped: sourceFiles(repository),
    out: '',
    version: '',
    onStage: () => {},
  };
  const { value, diagnostics } = checkEdition(edition, setting);
  if (!value) throw new Error('no plan');
  return { found: diagnostics, computed: value };
}

/** How a script answers a figure or a date. */
export type Answers = (point: OpenPoint) => string;

/**
 * Answers every open point of an edition: figures and dates in their cells, all else by the name of who confirms it. Gives
 * the texts after it, and by fact what was written.
 */
export function answered(
  { texts, to }: Pick<Rolled, 'texts' | 'to'>,
  edition: ComparedEdition,
  answers: Answers,
): { texts: Texts; written: ReadonlyMap<string, string> } {
  const after = new Map(texts);
  const written = new Map<string, string>();
  const { plan, sources } = edition;
  for (const point of sources.openPoints) {
    if (point.kind !== 'figure' && point.kind !== 'date') continue;
    const [kind = '', id = '', field = '', key] = point.target.split('.');
    const definition = plan.form.records.find((one) => one.id === kind)!;
    const header = definition.columns.find((one) => one.id === field)!.header.replace('{key}', key ?? '');
    const path = `data/${to}/${definition.file}`;
    const { data } = Papa.parse<string[]>(after.get(path)!, { skipEmptyLines: true });
    const answer = answers(point);
    data.find((row) => row[0] === id)![data[0]!.indexOf(header)] = answer;
    after.set(path, `${Papa.unparse(data, { newline: '\n' })}\n`);
    written.set(point.target, answer);
  }
  const list = `data/${to}/${openPointKind.file}`;
  const { data } = Papa.parse<string[]>(after.get(list)!, { skipEmptyLines: true });
  const confirmed = data.map((row, index) => (index === 0 ? row : [...row.slice(0, 4), '기획담당관실']));
  after.set(list, `${Papa.unparse(confirmed, { newline: '\n' })}\n`);
  return { texts: after, written };
}
