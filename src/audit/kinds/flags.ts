import type { Finding } from '../../model/published/finding.ts';
import { letters, squashed } from '../../model/published/plain.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import { alike, withoutUnit } from '../names.ts';
import { found, reading } from '../report.ts';

/** Task indicators that are an objective's as well, and are not marked so where others are. */
export function forgottenFlags({ listed }: Recognized): readonly Finding[] {
  const objectives = listed.filter(({ code }) => code?.split('-').length === 2);
  const tasks = listed.filter(({ code }) => code?.split('-').length === 3);
  const mark = tasks
    .map(({ remark }) => /[가-힣]*목표지표/u.exec(squashed(remark))?.[0])
    .find((text) => text !== undefined);
  if (mark === undefined) return [];
  return tasks.flatMap((task): readonly Finding[] => {
    const objective = objectives.find(
      ({ code, name }) => task.code!.startsWith(`${code}-`) && isSame(name.text, task.name.text),
    );
    const isMarked = squashed(task.remark).includes('목표지표');
    if (isMarked === (objective !== undefined)) return [];
    if (!objective) return [];
    return [
      found(
        'flag-forgotten',
        'likely',
        task.code,
        {
          ko: `'${withoutUnit(task.name.text)}'#{은} 성과목표의 지표이기도 한데 비고에 '${mark}' 표시가 없습니다.`,
          en: `'${withoutUnit(task.name.text)}' is an indicator of the objective as well, and lacks the mark '${mark}'.`,
        },
        [
          reading({ text: task.name.text.slice(0, 80), at: task.name.at }),
          reading({ text: objective.name.text.slice(0, 80), at: objective.name.at }),
        ],
      ),
    ];
  });
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [withoutUnit(left), withoutUnit(right)];
  return letters(one) === letters(other) || alike(one, other) > 0.8;
}

/** A word in brackets on a line of its own, as lists mark some tasks. */
const tag = /^\s*\[(\p{Script=Hangul}{2,4})\]\s*$/u;

/** Tasks that one list marks with a word and another does not. */
export function forgottenTags({ text, titles }: Recognized): readonly Finding[] {
  const words = new Set(text.lines.flatMap((line) => tag.exec(line.text)?.[1] ?? []));
  const tasks = titles
    .filter(({ depth }) => depth === 2)
    .toSorted((left, right) => left.title.at.line - right.title.at.line);
  return [...words].flatMap((word) => {
    const marked = (area: string) =>
      tasks
        .filter((task) => task.area === area)
        .map((task) => {
          const next =
            tasks.find(({ title }) => title.at.line > task.title.at.line)?.title.at.line ?? task.title.at.line + 8;
          const [from, to] =
            area === 'roster'
              ? [task.title.at.line, Math.min(next, task.title.at.line + 10)]
              : [task.title.at.line - 2, task.title.at.line + 1];
          const lines = text.lines.slice(Math.max(0, from - 1), to - 1);
          return { task, said: lines.find((line) => line.text.includes(word)) };
        });
    const roster = marked('roster');
    return ['annex', 'linkages'].flatMap((area) =>
      marked(area).flatMap(({ task, said }): readonly Finding[] => {
        const there = roster.find((one) => one.task.code === task.code);
        if (!there?.said || said) return [];
        return [
          found(
            'flag-forgotten',
            'note',
            task.code,
            {
              ko: `'${task.title.text}'#{은} 과제 현황에는 '${there.said.text.trim()}'#{이} 있으나 끝의 목록에는 [${word}] 표시가 없습니다.`,
              en: `'${task.title.text}' is marked '${there.said.text.trim()}' in the overview, but not [${word}] in the list at the end.`,
            },
            [
              reading(task.title),
              { text: there.said.text.trim(), at: { line: there.said.line, column: 1, page: there.said.page } },
              reading(there.task.title),
            ],
          ),
        ];
      }),
    );
  });
}
