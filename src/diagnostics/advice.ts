import type { Bilingual } from './entry.ts';

/** What can be used, as the end of an advice; a list that holds nothing says so. */
export function choices(known: string, what: Bilingual): Bilingual {
  if (known === '') return { ko: `${what.ko}#{이} 없습니다.`, en: `There are no ${what.en}.` };
  return { ko: `${what.ko}: ${known}`, en: `The ${what.en}: ${known}` };
}

/** What to do about a name that nothing has. */
export interface Advice extends Bilingual {
  /** What can be used, to be listed behind the advice. */
  readonly list?: Bilingual;
  /** What is to be done, in Korean, where another name was probably meant. */
  readonly mend?: string;
}

/** The advice to write what was probably meant; the other one where nothing like it is known. */
export function meant(suggestion: string | undefined, { ko, en, list, mend = '고치십시오' }: Advice): Bilingual {
  if (suggestion) return { ko: `'${suggestion}'#{을} 뜻했다면 ${mend}.`, en: `Did you mean '${suggestion}'?` };
  return list === undefined ? { ko, en } : { ko: `${ko} ${list.ko}`, en: `${en} ${list.en}` };
}
