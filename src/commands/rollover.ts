import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../diagnostics/reporters/report.ts';
import { shortened } from '../diagnostics/shortened.ts';
import { isId } from '../model/identifier.ts';
import { type OpenPointKind, openPointKind, openPointWords } from '../model/open-point.ts';
import { type NextEdition, nextEdition } from '../pipeline/rollover.ts';
import type { Setting } from '../pipeline/setting.ts';
import { editionsOf } from '../read/edition.ts';
import { createFiles } from '../workspace/create.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { answerIn, refusal } from './report.ts';
import { placeTaken, unknownEdition, unusableBeginning } from './usage.ts';

/** No line needs more of what was left out to tell it. */
const longestValue = 100;

/**
 * Makes next year's edition of one (차년도 계획 만들기). All of it is written or nothing, and nothing that is there is touched.
 * Tells what is open and all that was not carried over. Diagnostics: those of reading, environment/source-unwritable.
 */
export function rolloverCommand(
  from: string,
  to: string,
  options: CommonOptions,
  setting: Setting,
  console: Console,
): CommandResult {
  const { language } = options;
  const { root } = setting.files;
  const known = editionsOf(setting.files);
  if (!known.includes(from)) throw unknownEdition(from, known, language);
  if (!isId(to)) throw unusableBeginning('--edition', to, language);
  for (const side of ['content', 'data'])
    if (existsSync(join(root, side, to))) throw placeTaken(`${side}/${to}`, language);
  const { value, diagnostics } = nextEdition(from, to, setting);
  const failed = value
    ? createFiles(root, new Map<string, string | Uint8Array>([...value.files, ...value.images]))
    : diagnostics;
  const errors = failed.filter(({ severity }) => severity === 'error');
  if (!value || failed.length > 0) return refusal(from, errors, options, setting, console);
  const answer = { json: () => jsonOf(from, to, value), pretty: () => toldOf(from, to, value, language) };
  const output = answerIn(answer, options, setting, console);
  return { output, exitCode: 0 };
}

function countsOf({ openPoints }: NextEdition): readonly (readonly [OpenPointKind, number])[] {
  return (Object.keys(openPointWords) as OpenPointKind[]).map((kind) => [
    kind,
    openPoints.filter((point) => point.kind === kind).length,
  ]);
}

function jsonOf(from: string, to: string, next: NextEdition): string {
  const leftOut = next.leftOut.map(({ what, value, place }) => {
    const { line, column } = place.start;
    return { what, value, file: place.file, line, column };
  });
  const files = [...next.files.keys(), ...next.images.keys()];
  const summary = Object.fromEntries(countsOf(next));
  const value = { version: 1, from, to, year: next.year, files, summary, openPoints: next.openPoints, leftOut };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function toldOf(from: string, to: string, next: NextEdition, language: Language): string {
  const count = next.files.size + next.images.size;
  const points = countsOf(next).map(([kind, number]) => {
    return `  ${language === 'ko' ? openPointWords[kind] : kind} ${number}`;
  });
  const left = next.leftOut.map(({ what, value, place }) => {
    const text = shortened(value.replaceAll(/\s+/gu, ' '), longestValue);
    return `  ${what}: ${text} (${place.file}:${place.start.line}:${place.start.column})`;
  });
  const list = `data/${to}/${openPointKind.file}`;
  const none = { ko: '  없음', en: '  none' }[language];
  const lines = {
    ko: [
      `'${from}' 판에서 ${next.year}년의 '${to}' 판을 만들었습니다. 쓴 파일 ${count}개.`,
      `미작성·미확정 ${next.openPoints.length}건(${list}):`,
      ...points,
      `옮기지 않은 것 ${left.length}건:`,
      ...(left.length === 0 ? [none] : left),
      `이어서 할 일:\n  npx planpress check ${to}`,
    ],
    en: [
      `The edition '${to}' of ${next.year} was made of '${from}'. ${count} files written.`,
      `${next.openPoints.length} open points (${list}):`,
      ...points,
      `Not carried over, ${left.length}:`,
      ...(left.length === 0 ? [none] : left),
      `Next:\n  npx planpress check ${to}`,
    ],
  }[language];
  return `${lines.join('\n')}\n`;
}
