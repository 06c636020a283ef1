import type { Language } from '../diagnostics/reporters/report.ts';

type Usage = 'no-root' | 'missing-root' | 'commander';

/** What a wrong call is told. */
export function usageMessage(usage: Usage, detail: string, language: Language): string {
  const texts: Record<Usage, Record<Language, string>> = {
    'no-root': {
      ko: 'content/와 data/가 함께 있는 폴더를 찾지 못했습니다. 그런 폴더에서 실행하거나 --root로 알려 주십시오.',
      en: 'No folder with content/ and data/ was found. Run in such a folder, or name it with --root.',
    },
    'missing-root': {
      ko: `'${detail}' 폴더가 없습니다. --root를 고치십시오.`,
      en: `There is no folder '${detail}'. Correct --root.`,
    },
    commander: {
      ko: `명령을 알아들을 수 없습니다(${detail.replace(/^error: /, '').replace(/\s+/g, ' ')}). 쓰는 법은 'planpress --help'로 보십시오.`,
      en: `${detail.replace(/^error: /, '')} See 'planpress --help'.`,
    },
  };
  return detail.startsWith('content/') || usage !== 'commander' ? texts[usage][language] : texts.commander[language];
}
