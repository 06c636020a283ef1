import Big from 'big.js';
import type { Choice, TableOf } from '../../model/form.ts';
import { formatNumber, roundTo } from '../../model/number.ts';
import { fillWords } from '../../model/phrase.ts';
import { allNodes } from '../../model/plan.ts';
import type { DataRecord } from '../../model/record.ts';
import { type ComputedTable, derivedLine, type TableCell, type TableRow, wordCell } from '../../model/table.ts';
import type { Context, Owner } from '../context.ts';
import { tableFrame } from './frame.ts';

/** How the records of each level are spread over the choices of a field, with their shares. */
export function distributionTable(definition: TableOf<'distribution'>, owner: Owner, context: Context): ComputedTable {
  const choices = choicesOf(definition.records, definition.by, context);
  return {
    ...tableFrame(definition, owner, context),
    widths: Array.from({ length: choices.length + 4 }, () => undefined),
    head: headOf(definition, choices),
    body: definition.levels.map((level) => levelRow(definition, level, choices, context)),
  };
}

function choicesOf(kind: string, field: string, { plan }: Context): readonly Choice[] {
  const column = plan.form.records.find(({ id }) => id === kind)?.columns.find(({ id }) => id === field);
  return plan.form.choices[column?.choices ?? ''] ?? [];
}

function headOf({ headers, share }: TableOf<'distribution'>, choices: readonly Choice[]): readonly TableRow[] {
  const head = (text: string, rowSpan: number, columnSpan: number): TableCell =>
    wordCell(text, { heads: 'column', rowSpan, columnSpan });
  return [
    {
      kind: 'plain',
      cells: [head(headers.stub, 3, 1), head(headers.nodes, 3, 1), head(headers.records, 1, choices.length + 2)],
    },
    {
      kind: 'plain',
      cells: [head(headers.total, 2, 1), head(headers.by, 1, choices.length), head(share.header, 2, 1)],
    },
    { kind: 'plain', cells: choices.map(({ text }) => head(text, 1, 1)) },
  ];
}

function levelRow(
  definition: TableOf<'distribution'>,
  level: string,
  choices: readonly Choice[],
  context: Context,
): TableRow {
  const nodes = allNodes(context.plan).filter((node) => node.level.id === level);
  const records = nodes.flatMap((node) => context.recordsOf(definition.records, node.id));
  const name = context.words(`level.${level}`) ?? level;
  const shareOf = (field: string, choice: string): TableCell => shareCell(records, field, choice, definition.phrase);
  return {
    kind: 'plain',
    cells: [
      wordCell(name, { heads: 'row' }),
      countCell(nodes.map((node) => node.titleFact)),
      countCell(records.map((record) => `${record.kind}.${record.id}.id`)),
      ...choices.map((choice) => shareOf(definition.by, choice.id)),
      shareOf(definition.share.field, definition.share.choice),
    ],
  };
}

function countCell(from: readonly string[]): TableCell {
  return { lines: [derivedLine(String(from.length), from)], align: 'center' };
}

function shareCell(records: readonly DataRecord[], field: string, choice: string, phrase: string): TableCell {
  const chosen = records.filter((record) => {
    const value = record.cells.get(field)?.value;
    return value?.type === 'choice' && value.choice.id === choice;
  });
  const text = fillWords(
    phrase,
    (name) =>
      ({ count: String(chosen.length), share: share(chosen.length, records.length) })[name as 'count' | 'share'],
  );
  return {
    lines: [
      derivedLine(
        text,
        chosen.map((record) => record.cells.get(field)!.fact),
      ),
    ],
    align: 'center',
  };
}

/** In whole per cent, half up; nothing of nothing is 0. */
function share(part: number, whole: number): string {
  return whole === 0 ? '0' : formatNumber(roundTo(Big(part).times(100).div(whole), 0, 'half-up'));
}
