import type { Row } from 'write-excel-file/node';
import type { Language } from '../../diagnostics/reporters/report.ts';
import { framedCell, headerCell, listWorkbook } from '../../diagnostics/reporters/workbook.ts';
import type { Comparison } from '../../model/comparison.ts';
import { byOwner, kindWords, placeText, sideText, tableWord, thingWords } from './words.ts';

const words = {
  ko: { owner: '과제', kind: '달라진 것', place: '원자료 위치' },
  en: { owner: 'Node', kind: 'Change', place: 'Source' },
} as const;

/** A comparison as a workbook of one sheet, one difference a row. The same comparison gives the same bytes. */
export async function comparisonWorkbook(comparison: Comparison, language: Language): Promise<Uint8Array> {
  const { owner, kind, place } = words[language];
  const [title, what, before, after, reason] = (
    ['comparison', 'comparisonPlace', 'comparisonBefore', 'comparisonAfter', 'comparisonReason'] as const
  ).map((label) => tableWord(label, comparison, language));
  const headers = [owner, kind, what, before, after, reason, place].map(
    (text = '') => ({ ...headerCell(text), align: 'center' }) as const,
  );
  const rows = byOwner(comparison, language).flatMap(({ title: node, changes }) =>
    changes.map((change): Row => {
      const places = [placeText(change.before), placeText(change.after)].filter((text) => text !== '');
      return [
        node,
        `${kindWords[change.kind][language]} (${thingWords[change.of][language]})`,
        change.label,
        sideText(change.before),
        sideText(change.after),
        change.reason ?? '',
        [...new Set(places)].join('\n'),
      ].map(framedCell);
    }),
  );
  const widths = [28, 16, 34, 48, 48, 24, 36];
  return listWorkbook({ name: title ?? '', head: [headers], rows, widths });
}
