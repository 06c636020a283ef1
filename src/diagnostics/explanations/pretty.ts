import type { Code } from '../catalogue/index.ts';
import type { Bilingual } from '../entry.ts';
import { type Paint, paintWith } from '../reporters/paint.ts';
import { severityWords } from '../reporters/words.ts';
import { type Explained, explained } from './explained.ts';
import { type FamilyOfCodes, families } from './families.ts';

const labels = {
  why: { ko: '까닭', en: 'Why' },
  bad: { ko: '틀린 보기', en: 'Bad' },
  good: { ko: '바른 보기', en: 'Good' },
  mend: { ko: '고치는 법', en: 'How to mend it' },
  blank: { ko: '(비어 있음)', en: '(empty)' },
  next: { ko: '다음 명령', en: 'next' },
  code: { ko: '코드', en: 'CODE' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How to tell an explanation at a terminal. */
export interface Telling {
  readonly language: keyof Bilingual;
  readonly color: boolean;
}

/** The explanation of one code for a person at a terminal. */
export function explanationText(code: Code, { language, color }: Telling): string {
  const paint = paintWith(color);
  const { severity, title, why, file, bad, good, mend } = explained(code, language);
  const place = file === undefined ? '' : ` (${file})`;
  const word = paint(severity === 'error' ? 'red' : 'yellow', severityWords[severity][language]);
  const part = (label: keyof typeof labels, text: string): string =>
    `${paint('bold', labels[label][language])}${label === 'bad' || label === 'good' ? place : ''}\n${indented(text)}`;
  const example = (text: string): string => (text === '' ? labels.blank[language] : text);
  return `${[
    `${paint('cyan', code)}  ${word}  ${paint('bold', title)}`,
    part('why', why),
    part('bad', example(bad)),
    part('good', example(good)),
    part('mend', mend),
  ].join('\n\n')}\n`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '  ');
}

/** All codes by family with their titles, and how to have one explained. */
export function listOfCodes({ language, color }: Telling): string {
  const paint = paintWith(color);
  const width = Math.max(...families.flatMap(({ codes }) => codes.map((code) => code.length)));
  const lists = families.map((family) => familyList(family, width, language, paint));
  const next = `planpress explain <${labels.code[language]}>`;
  return `${[...lists, `${labels.next[language]}: ${paint('cyan', next)}`].join('\n\n')}\n`;
}

function familyList({ title, codes }: FamilyOfCodes, width: number, language: keyof Bilingual, paint: Paint): string {
  const lines = codes.map((code) => codeLine(explained(code, language), width, language, paint));
  return [paint('bold', title[language]), ...lines].join('\n');
}

function codeLine(
  { code, severity, title }: Explained,
  width: number,
  language: keyof Bilingual,
  paint: Paint,
): string {
  const word = severityWords[severity][language];
  return `  ${paint('cyan', code.padEnd(width))}  ${paint(severity === 'error' ? 'red' : 'yellow', word)}  ${title}`;
}
