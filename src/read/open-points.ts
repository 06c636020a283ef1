import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { digestOfText } from '../model/digest.ts';
import { type OpenPoint, type OpenPointKind, openPointKind, openPointWords } from '../model/open-point.ts';
import type { DataRecord } from '../model/record.ts';
import type { CellContext } from './cells/cell.ts';
import { readCsv } from './csv.ts';
import { withoutEmptyColumns } from './empty-columns.ts';
import { locate } from './file-names.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { readRecords } from './records.ts';

/**
 * Reads what is still to be done in an edition. The texts that it names must have been read. Diagnostics: those of files,
 * CSV and required cells, todo/unknown-kind.
 */
export function readOpenPoints(
  files: SourceFiles,
  edition: string,
  context: CellContext,
): Outcome<readonly OpenPoint[]> {
  const located = locate(files, `data/${edition}/${openPointKind.file}`);
  if (!located.found) return { value: [], diagnostics: [] };
  const text = readFilled(files, located.path, 'table');
  const found: Diagnostic[] = [...located.diagnostics, ...text.diagnostics];
  if (!text.value) return { value: [], diagnostics: found };
  const table = readCsv(text.value);
  const trimmed = withoutEmptyColumns(table.value);
  const read = readRecords(trimmed.value, openPointKind, { ...context, members: new Map() });
  found.push(...table.diagnostics, ...trimmed.diagnostics, ...read.diagnostics);
  const records = read.value?.records ?? [];
  return { value: records.flatMap((record) => openPoint(record, files, edition, found)), diagnostics: found };
}

const kinds = new Map(
  Object.entries(openPointWords).map(([kind, word]): [string, OpenPointKind] => [word, kind as OpenPointKind]),
);

function openPoint(record: DataRecord, files: SourceFiles, edition: string, found: Diagnostic[]): readonly OpenPoint[] {
  const textIn = (field: string): string => record.cells.get(field)?.raw.trim() ?? '';
  const [word, target] = [textIn('kind'), textIn('target')];
  const kind = kinds.get(word);
  if (word !== '' && kind === undefined) {
    const place = record.cells.get('kind')?.place ?? record.place;
    const book = { part: openPointKind.label, row: record.row };
    found.push(diagnose('todo/unknown-kind', place, { word, known: [...kinds.keys()].join(', ') }, { book }));
  }
  if (kind === undefined || target === '') return [];
  const body = kind === 'text' ? files.texts.get(`content/${edition}/${target}`)?.text : undefined;
  const digest = body === undefined ? undefined : digestOfText(body);
  const { place } = record;
  return [{ kind, target, before: textIn('before'), now: textIn('now'), by: textIn('by'), digest, place }];
}
