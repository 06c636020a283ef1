import type { Bilingual } from './entry.ts';
import { particles } from './particles.ts';

/** What can be used, as the end of an advice; a list that holds nothing says so. */
export function choices(known: string, what: Bilingual): Bilingual {
  if (known === '') return { ko: particles(`${what.ko}#{이} 없습니다.`), en: `There are no ${what.en}.` };
  return { ko: `${what.ko}: ${known}`, en: `The ${what.en}: ${known}` };
}
