import type { z } from 'zod';
import type { WrongType } from '../../diagnostics/catalogue/yaml.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { deviceName } from '../../model/identifier.ts';
import { noDay } from '../../model/manifest.ts';

const types: Readonly<Record<string, Bilingual>> = {
  string: { ko: '글', en: 'text' },
  number: { ko: '수', en: 'a number' },
  int: { ko: '정수', en: 'a whole number' },
  boolean: { ko: 'true 또는 false', en: 'true or false' },
  array: { ko: '목록([…, …])', en: 'a list ([…, …])' },
  object: { ko: "'항목: 값'으로 된 묶음", en: "a group of 'key: value'" },
  record: { ko: "'항목: 값'으로 된 묶음", en: "a group of 'key: value'" },
  null: { ko: '빈 값', en: 'nothing' },
};

const deviceNames: Bilingual = {
  ko: 'con, nul처럼 Windows의 장치를 뜻하는 이름은 쓸 수 없습니다',
  en: 'names of devices of Windows, such as con and nul, cannot be used',
};

const noSuchDay: Bilingual = { ko: '달력에 없는 날입니다', en: 'there is no such day' };

/** What a value must be and what it is instead, in plain words, from an issue of the schema, and the words that it knows there. */
export function reasonOf(issue: z.core.$ZodIssue, words: readonly string[] = []): Bilingual {
  if (issue.input === null) return { ko: '값이 비어 있습니다', en: 'nothing is written here' };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      if (words.length > 0) return oneOf(words);
      return { ko: '쓸 수 있는 값이 아닙니다', en: 'this is none of the values allowed here' };
    case 'invalid_format':
      if (issue.message === deviceName) return deviceNames;
      return {
        ko: `'${shapeOf(issue)}' 꼴이어야 합니다`,
        en: `it must look like '${shapeOf(issue)}'`,
      };
    case 'too_small':
      if (issue.origin === 'number')
        return { ko: `${issue.minimum} 이상이어야 합니다`, en: `it must be at least ${issue.minimum}` };
      return { ko: '비어 있습니다', en: 'it is empty' };
    case 'too_big':
      if (issue.origin === 'string')
        return { ko: `${issue.maximum}자를 넘습니다`, en: `it has more than ${issue.maximum} letters` };
      return { ko: `${issue.maximum} 이하여야 합니다`, en: `it must be at most ${issue.maximum}` };
    case 'custom':
      if (issue.message === noDay) return noSuchDay;
      return { ko: '쓸 수 있는 값이 아닙니다', en: issue.message };
    default:
      return { ko: '쓸 수 있는 값이 아닙니다', en: issue.message };
  }
}

function wrongType(expected: string, input: unknown): Bilingual {
  const wanted = types[expected] ?? { ko: expected, en: expected };
  const found = types[typeOf(input)] ?? { ko: typeOf(input), en: typeOf(input) };
  return {
    ko: `${wanted.ko} 자리에 ${found.ko} 값이 있습니다`,
    en: `${wanted.en} is expected here, not ${found.en}`,
  };
}

/** What stands for what, where its mend depends on it. */
export function wrongTypeOf(issue: z.core.$ZodIssue): WrongType | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const found = typeOf(issue.input);
  if (issue.expected === 'array' && ['string', 'number', 'boolean'].includes(found)) return 'one for a list';
  if (issue.expected === 'string')
    return found === 'array' || found === 'object' ? 'group for text' : 'number for text';
  return ['number', 'int'].includes(issue.expected) && found === 'string' ? 'text for a number' : undefined;
}

function typeOf(input: unknown): string {
  return Array.isArray(input) ? 'array' : typeof input;
}

function oneOf(values: readonly string[]): Bilingual {
  const list = values.join(', ');
  return { ko: `${list} 가운데 하나여야 합니다`, en: `it must be one of ${list}` };
}

/** Schemas say the shape of a text as the message of its pattern, such as `YYYY-MM`. */
function shapeOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  return issue.message;
}
