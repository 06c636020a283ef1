import { error, warning } from '../entry.ts';

/** What is still to be done in an edition, most of it carried over from the edition before. */
export const todo = {
  'todo/figure': warning<{ column: string; word: string; before: string }>({
    title: { ko: '미정인 값', en: 'Figure still to be written' },
    message: ({ column, word, before }) => ({
      ko: `'${column}'의 값이 아직 '${word}'입니다.${before === '' ? '' : ` 지난 판의 값은 '${before}'입니다.`}`,
      en: `'${column}' still says '${word}'.${before === '' ? '' : ` The edition before said '${before}'.`}`,
    }),
    help: ({ word }) => ({
      ko: `값이 정해지면 '${word}' 대신 적으십시오. 그 값으로 계산하는 글에도 그때까지 '${word}'#{이} 나옵니다.`,
      en: `Write the figure in place of '${word}' once it is known. Until then what is computed from it says the same.`,
    }),
  }),
  'todo/date': warning<{ before: string }>({
    title: { ko: '정하지 않은 일정', en: 'Date still to be set' },
    message: ({ before }) => ({
      ko: `일정을 아직 정하지 않았습니다. 지난 판의 일정은 '${before}'입니다.`,
      en: `No date is set yet. The edition before said '${before}'.`,
    }),
    help: {
      ko: '올해의 일정을 적으십시오. 일정 없이 둘 것이면 open-points.csv의 그 행에 확인한 사람을 적고, 하지 않을 일이면 행을 지우십시오.',
      en: 'Write the date of this year. If there is none, write who says so in that row of open-points.csv; if it is not done any more, delete the row.',
    },
  }),
  'todo/text': warning<{ path: string }>({
    title: { ko: '지난 판 그대로인 글', en: 'Text as in the edition before' },
    message: ({ path }) => ({
      ko: `'${path}'의 글이 지난 판의 글 그대로입니다.`,
      en: `The text of '${path}' is that of the edition before.`,
    }),
    help: {
      ko: '올해에 맞게 고쳐 쓰십시오. 그대로 두어도 맞으면 open-points.csv의 그 행에 확인한 사람을 적으십시오.',
      en: 'Write it anew for this year. If it may stay, write who says so in that row of open-points.csv.',
    },
  }),
  'todo/confirm': warning<{ target: string; before: string }>({
    title: { ko: '확인할 것', en: 'To be confirmed' },
    message: ({ target, before }) => ({
      ko: `지난 판에서 옮긴 '${before}'#{이} 올해에도 맞는지 확인하지 않았습니다(${target}).`,
      en: `Nobody has confirmed that '${before}', carried over from the edition before, holds this year (${target}).`,
    }),
    help: {
      ko: '달라졌으면 고치거나 그 행을 지우고, 그대로 맞으면 open-points.csv의 그 행에 확인한 사람을 적으십시오.',
      en: 'Correct it or delete the row where it has changed; else write who says so in that row of open-points.csv.',
    },
  }),
  'todo/unknown-kind': error<{ word: string; known: string }>({
    title: { ko: '모르는 미정의 종류', en: 'Unknown kind of open point' },
    message: ({ word }) => ({
      ko: `'${word}'#{은} 미정의 종류가 아닙니다.`,
      en: `'${word}' is no kind of open point.`,
    }),
    help: ({ known }) => ({ ko: `${known} 가운데 하나를 적으십시오.`, en: `Write one of ${known}.` }),
  }),
};
