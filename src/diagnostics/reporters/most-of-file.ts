import type { Severity } from '../entry.ts';
import type { Language } from './report.ts';

/** So many problems of one file are told one by one; nobody mends more before checking again. */
const mostOfFile = 200;

interface Weighed {
  readonly severity: Severity;
}

/** As many things as are told of one file, errors before warnings but each in its place, and those that are counted. */
export function mostOf<T>(
  all: readonly T[],
  weigh: (one: T) => Weighed,
): { told: readonly T[]; counted: readonly T[] } {
  if (all.length <= mostOfFile) return { told: all, counted: [] };
  const isError = (one: T): boolean => weigh(one).severity === 'error';
  const chosen = new Set([...all.filter(isError), ...all.filter((one) => !isError(one))].slice(0, mostOfFile));
  return { told: all.filter((one) => chosen.has(one)), counted: all.filter((one) => !chosen.has(one)) };
}

/** How many more there are in a file, and where all of them are told. */
export function countedText(counted: readonly Weighed[], language: Language): string {
  const errors = counted.filter(({ severity }) => severity === 'error').length;
  const warnings = counted.length - errors;
  if (language === 'ko')
    return `이 파일에 ${counted.length}건이 더 있습니다(수정 필요 ${errors}건, 확인 필요 ${warnings}건). 모두 보려면 --format json을 쓰십시오.`;
  return `${counted.length} more in this file (${errors} errors, ${warnings} warnings); --format json tells all of them.`;
}
