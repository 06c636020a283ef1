import type { Finding } from '../../model/published/finding.ts';
import { letters, nearestPrefix } from '../../model/published/plain.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import type { Said } from '../../model/published/text.ts';
import { nameDifference, unitOf, withoutUnit } from '../names.ts';
import { found, reading } from '../report.ts';
import { pairsOf } from './indicator-pairs.ts';

const confidence = { same: undefined, spaces: 'note', ending: 'note', slip: 'note', words: 'likely' } as const;

/** Indicators that are named differently in the body and in the lists at the end, or in two tables of the body. */
export function indicatorNames(recognized: Recognized): readonly Finding[] {
  const pairs = pairsOf(recognized);
  return pairs.flatMap(({ row, listed }) => compared(row.code, row.name, cut(row.name, listed.name)));
}

/** Of a text that begins with a name and goes on, the name. */
function cut(name: Said, beginning: Said): Said {
  const text = beginning.text.replace(/^[①-⑳\s]+/u, '');
  const own = name.text.replace(/^[①-⑳\s]+/u, '');
  if (text.length <= own.length * 1.3 + 6) return { text, at: beginning.at };
  const { end } = nearestPrefix(own, text);
  const open = text.slice(0, end).split('(').length > text.slice(0, end).split(')').length;
  const close = open ? text.indexOf(')', end) + 1 : 0;
  return { text: text.slice(0, Math.max(end, close)), at: beginning.at };
}

function compared(code: string | undefined, own: Said, other: Said): readonly Finding[] {
  const [left, right] = [withoutUnit(own.text), withoutUnit(other.text)];
  const difference = nameDifference(left, right);
  const [unit, otherUnit] = [unitOf(own.text), unitOf(other.text)];
  const hasOtherUnit = unit !== otherUnit && letters(unit) !== letters(otherUnit);
  if (difference === 'same' && !hasOtherUnit) return [];
  const sure = difference === 'same' ? 'note' : confidence[difference];
  if (sure === undefined) return [];
  const isCut =
    letters(left).endsWith(letters(right)) ||
    letters(right).endsWith(letters(left)) ||
    letters(left).startsWith(letters(right)) ||
    letters(right).startsWith(letters(left));
  return [
    found(
      'indicator-name',
      isCut ? 'note' : sure,
      code,
      {
        ko: `같은 지표를 본문은 '${own.text}', 끝의 지표 목록은 '${other.text}'로 적습니다.`,
        en: `The same indicator is called '${own.text}' in the body and '${other.text}' in the list.`,
      },
      [reading(own), reading(other)],
    ),
  ];
}
