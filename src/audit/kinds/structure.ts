import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters } from '../../model/published/plain.ts';
import type { Recognized, SectionMention } from '../../model/published/recognized.ts';
import { numberIn } from '../numbers.ts';
import { found, reading } from '../report.ts';
import { spanOf } from './schedule-dates.ts';

/** Codes of tasks that are not those of their place. */
export function codeMismatches(recognized: Recognized): readonly Finding[] {
  return [...ofHeadings(recognized), ...ofCitations(recognized)];
}

/** Other lines that cite a task by its title and a code. */
function ofCitations({ text, titles, codes }: Recognized): readonly Finding[] {
  const tasks = titles.filter(({ depth, area }) => depth === 2 && area === 'body');
  const known = gather(tasks, ({ title }) => letters(title.text));
  const headings = new Set(codes.map(({ at }) => at.line));
  return text.lines.flatMap((line): readonly Finding[] => {
    const match = /^(.{6,80}?)\(\s*((?:[Ⅰ-Ⅻ]|[IVX]{1,4})\s*-\s*\d+\s*-\s*(?:[①-⑳]|\d+))\s*\)?\s*$/u.exec(line.text);
    if (!match || headings.has(line.line)) return [];
    const [task] = known.get(letters(match[1]!.replace(/^[\s①-⑳]+/u, ''))) ?? [];
    const own = /([Ⅰ-Ⅻ]|[IVX]+)\s*-\s*(\d+)\s*-\s*([①-⑳]|\d+)/u.exec(match[2]!);
    if (!task || !own || sameCode(task.code, own)) return [];
    return [
      found(
        'code-mismatch',
        'certain',
        task.code,
        {
          ko: `과제 '${task.title.text}'의 번호가 (${match[2]})로 적혔으나 (${shownCode(task.code)})입니다.`,
          en: `The task '${task.title.text}' is cited as (${match[2]}), but is (${shownCode(task.code)}).`,
        },
        [
          { text: `(${match[2]})`, at: { line: line.line, column: 1, page: line.page } },
          { text: `(${shownCode(task.code)})`, at: task.title.at },
        ],
      ),
    ];
  });
}

function ofHeadings({ codes, titles }: Recognized): readonly Finding[] {
  return codes.flatMap(({ code, printed, at }): readonly Finding[] => {
    const own = /([Ⅰ-Ⅻ]|[IVX]+|1|l|\|)\s*-\s*(\d+)\s*-\s*([①-⑳]|\d+)/u.exec(printed);
    if (!own || sameCode(code, own)) return [];
    const title = titles.find((mention) => mention.code === code && mention.area === 'body');
    const shown = shownCode(code);
    return [
      found(
        'code-mismatch',
        'likely',
        code,
        {
          ko: `과제 '${title?.title.text ?? ''}'의 번호가 ${printed}로 적혔으나, 자리로는 (${shown})입니다.`,
          en: `The task '${title?.title.text ?? ''}' is numbered ${printed}; its place is (${shown}).`,
        },
        [{ text: printed, at }, { text: `(${shown})`, at: undefined }, ...(title ? [reading(title.title)] : [])],
      ),
    ];
  });
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function sameCode(code: string, [, first = '', second, third = '']: RegExpExecArray): boolean {
  const goal = /[Ⅰ-Ⅻ]/u.test(first) ? first.codePointAt(0)! - 0x215f : romans.indexOf(first) + 1 || 1;
  const task = /[①-⑳]/u.test(third) ? third.codePointAt(0)! - 0x245f : Number(third);
  return code === `${goal}-${second}-${task}`;
}

function shownCode(code: string): string {
  const [goal = 1, objective, task = 1] = code.split('-').map(Number);
  return `${String.fromCodePoint(0x215f + goal)}-${objective}-${String.fromCodePoint(0x245f + task)}`;
}

/** Sections that the form has under other names, and nodes that lack one which all others have. */
export function sectionGaps({ sections, indicators }: Recognized): readonly Finding[] {
  void indicators;
  return [...headingVariants(sections), ...lackingSections(sections)];
}

function headingVariants(sections: readonly SectionMention[]): readonly Finding[] {
  return sections.flatMap(({ code, heading, said }): readonly Finding[] => {
    const bare = said.text.replace(/^[^\p{L}]*\d?[.)]?\s*/u, '');
    const [own, known] = [letters(bare).replace(/^\d+년도?/u, ''), letters(heading)];
    if (own === known || own.includes(known) || code === undefined || own.length < 4) return [];
    return [
      found(
        'heading-variant',
        'note',
        code,
        {
          ko: `절 제목이 서식의 '${heading}'#{이} 아니라 '${said.text}'입니다.`,
          en: `The heading '${said.text}' stands where the form has '${heading}'.`,
        },
        [reading(said), { text: heading, at: undefined }],
      ),
    ];
  });
}

function lackingSections(sections: readonly SectionMention[]): readonly Finding[] {
  const coded = sections.filter(({ code }) => code !== undefined);
  const byDepth = gather(coded, ({ code }) => code!.split('-').length);
  return [...byDepth].flatMap(([, own]) => {
    const nodes = gather(own, ({ code }) => code!);
    const headings = gather(own, ({ heading }) => heading);
    return [...headings].flatMap(([heading, said]) => {
      const having = new Set(said.map(({ code }) => code));
      if (nodes.size < 8 || having.size < nodes.size * 0.85 || having.size === nodes.size) return [];
      return [...nodes]
        .filter(([code]) => !having.has(code))
        .map(([code, there]) =>
          found(
            'section-missing',
            'note',
            code,
            {
              ko: `다른 곳에는 거의 다 있는 절 '${heading}'#{이} 없습니다.`,
              en: `The section '${heading}', which nearly all others have, is missing.`,
            },
            there.slice(0, 6).map((one) => reading(one.said)),
          ),
        );
    });
  });
}

/** A value far away from its neighbours by a factor of a thousand, as when a comma became a point. */
export function oddMagnitudes({ indicators }: Recognized): readonly Finding[] {
  return indicators.flatMap((row) => {
    const values = row.values.flatMap(({ said }) => {
      const number = numberIn(said.text);
      return number && number.value > 0 ? [{ said, value: number.value }] : [];
    });
    const sorted = values.map(({ value }) => value).toSorted((left, right) => left - right);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return values
      .filter(({ value }) => values.length > 2 && (middle / value > 300 || value / middle > 300))
      .map(({ said }) =>
        found(
          'odd-magnitude',
          'likely',
          row.code,
          {
            ko: `'${row.name.text}'의 값 ${said.text}#{이} 다른 해와 자릿수가 다릅니다. 쉼표와 점을 확인하십시오.`,
            en: `The value ${said.text} of '${row.name.text}' is of another magnitude than those of other years.`,
          },
          [reading(said), ...row.values.filter((one) => one.said !== said).map((one) => reading(one.said))],
        ),
      );
  });
}

/** Results that are there only after the evaluation. */
export function measuredLate({ text, indicators, year }: Recognized): readonly Finding[] {
  const evaluation = text.lines.flatMap((line) => {
    const match = /(?:자체평가|최종\s?점검|하반기\s?점검)[^.]{0,16}'(\d{2})\.\s?(\d{1,2})월?/u.exec(
      line.text.replace(/[‘’`]/gu, "'"),
    );
    return match && 2000 + Number(match[1]) > year
      ? [
          {
            month: (2000 + Number(match[1])) * 12 + Number(match[2]),
            said: { text: match[0], at: { line: line.line, column: 1, page: line.page } },
          },
        ]
      : [];
  });
  const [first] = evaluation;
  if (!first) return [];
  const texts = [
    ...indicators.flatMap(({ code, rationale, formula, source }) =>
      [rationale, formula, source].flatMap((said) => (said ? [{ code, said }] : [])),
    ),
    ...text.lines
      .filter(({ text: own }) => /(?:확정|집계|공표|결과)/u.test(own) && own.length < 200)
      .map((line) => ({
        code: undefined,
        said: { text: line.text, at: { line: line.line, column: 1, page: line.page } },
      })),
  ];
  return texts.flatMap(({ code, said }): readonly Finding[] => {
    const match = new RegExp(`[‘’'](${String(year + 1).slice(2)})\\.\\s?(\\d{1,2})월(?:\\s?말)?`, 'u').exec(said.text);
    if (
      !match ||
      !/확정|집계|공표|결과|발표|산출/u.test(said.text.slice(Math.max(0, match.index - 40), match.index + 60))
    )
      return [];
    const { from } = spanOf(match[0], year);
    if (from === undefined || from <= first.month) return [];
    return [
      found(
        'measured-late',
        'likely',
        code,
        {
          ko: `실적이 ${match[0]}에 나온다고 하나 평가는 그 전입니다('${first.said.text}').`,
          en: `The result is there in ${match[0]}, after the evaluation ('${first.said.text}').`,
        },
        [{ text: match[0], at: said.at }, ...evaluation.map((one) => reading(one.said)), reading(said)],
      ),
    ];
  });
}
