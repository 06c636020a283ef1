import { type Code, catalogue, isCode, warningCodes } from '../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Acceptance, type Acceptances, acceptanceKind } from '../model/acceptance.ts';
import type { DataRecord } from '../model/record.ts';
import { closest } from '../model/suggestion.ts';
import type { CellContext } from './cells/cell.ts';
import { readCsv } from './csv.ts';
import { withoutEmptyColumns } from './empty-columns.ts';
import { locate } from './file-names.ts';
import { type SourceFiles, undecidedMerge } from './files.ts';
import { type ReadRecords, readRecords } from './records.ts';

const none: Acceptances = { given: [], unread: undefined };

/**
 * Reads the warnings that an edition accepts. Diagnostics: those of files, CSV and required cells, file/merge-mark,
 * acceptance/unknown-code, -/not-acceptable.
 */
export function readAcceptances(files: SourceFiles, edition: string, context: CellContext): Outcome<Acceptances> {
  const located = locate(files, `data/${edition}/${acceptanceKind.file}`);
  if (!located.found) return { value: none, diagnostics: [] };
  const text = files.read(located.path);
  const found = [...located.diagnostics, ...text.diagnostics];
  if (!text.value) return { value: none, diagnostics: found };
  const merge = undecidedMerge(text.value);
  if (merge) return { value: { given: [], unread: text.value.text }, diagnostics: [...found, merge] };
  const table = readCsv(text.value);
  const trimmed = withoutEmptyColumns(table.value);
  const read = readRecords(trimmed.value, acceptanceKind, { ...context, members: new Map() });
  const diagnostics = [...found, ...table.diagnostics, ...trimmed.diagnostics, ...read.diagnostics];
  if (read.value === undefined || isSpoilt(read.value))
    return { value: { given: [], unread: text.value.text }, diagnostics };
  const given = read.value.records.flatMap((record) => acceptanceOf(record, diagnostics));
  return { value: { given, unread: undefined }, diagnostics };
}

/** Whether something of the table was lost, or a cell holds another thing than was typed. */
function isSpoilt({ records, lost }: ReadRecords): boolean {
  const cells = records.flatMap((record) => [...record.cells.values()]);
  return lost.columns || lost.rows || cells.some(({ raw, broken }) => broken && raw.trim() !== '');
}

function acceptanceOf(record: DataRecord, diagnostics: Diagnostic[]): readonly Acceptance[] {
  const code = acceptableCode(record, diagnostics);
  const target = textIn(record, 'target');
  if (code === undefined || target === '') return [];
  const { place, row } = record;
  const targetPlace = record.cells.get('target')?.place ?? place;
  return [{ code, target, reason: textIn(record, 'reason'), by: textIn(record, 'by'), place, targetPlace, row }];
}

/** A misspelt code stands for the one that was meant, so that nothing else is reported because of it. */
function acceptableCode(record: DataRecord, diagnostics: Diagnostic[]): Code | undefined {
  const code = textIn(record, 'code');
  const cell = record.cells.get('code');
  if (code === '' || !cell) return undefined;
  const book = { part: acceptanceKind.label, row: record.row, column: cell.header };
  if (!isCode(code)) {
    const suggestion = closest(code, warningCodes);
    diagnostics.push(diagnose('acceptance/unknown-code', cell.place, { code, suggestion }, { book }));
    return suggestion !== undefined && isCode(suggestion) ? suggestion : undefined;
  }
  if (catalogue[code].severity === 'warning') return code;
  diagnostics.push(diagnose('acceptance/not-acceptable', cell.place, { code }, { book }));
  return undefined;
}

function textIn(record: DataRecord, field: string): string {
  return record.cells.get(field)?.raw.trim() ?? '';
}
