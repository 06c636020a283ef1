import { sheetText } from '../book-place.ts';
import type { Related } from '../diagnostic.ts';
import type { Bilingual, Severity } from '../entry.ts';
import type { Counts, Language, ReportedDiagnostic } from './report.ts';

/** What users read for a severity. */
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { ko: '수정 필요', en: 'error' },
  warning: { ko: '확인 필요', en: 'warning' },
};

/** What users read for the part that a related place plays. */
export const noteWords: Readonly<Record<Related['note'], Bilingual>> = {
  'first-use': { ko: '처음 쓰인 곳', en: 'first used here' },
  'declared-here': { ko: '정의된 곳', en: 'declared here' },
  'compared-with': { ko: '비교한 곳', en: 'compared with this' },
  'caused-by': { ko: '원인이 된 곳', en: 'caused by this' },
};

/** Problems that belong to no single edition stand under this heading. */
export const withoutEdition: Bilingual = { ko: '판 공통', en: 'All editions' };

/** The counts of a report in one line. */
export function summaryLine({ errors, warnings, accepted }: Counts, language: Language): string {
  if (language === 'ko') return `수정 필요 ${errors}건, 확인 필요 ${warnings}건, 예외 인정 ${accepted}건`;
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${accepted} accepted`;
}

function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

const inExcel: Bilingual = { ko: '엑셀', en: 'Excel' };

/** The place for a person: in the book's words, and the cell in which Excel shows it. '' where there is neither. */
export function placeLine({ bookPlace, sheet }: ReportedDiagnostic, language: Language): string {
  const cell = sheet && `${inExcel[language]} ${sheetText(sheet, language)}`;
  if (cell === undefined) return bookPlace;
  return bookPlace === '' ? cell : `${bookPlace} (${cell})`;
}
