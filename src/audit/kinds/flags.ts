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
