import { error } from '../entry.ts';

/** Problems of notes and their anchors. */
export const note = {
  'note/missing': error<{ label: string; elsewhere: boolean }>({
    title: { ko: '주석 없음', en: 'Anchor without note' },
    message: ({ label }) => ({
      ko: `주석 '[^${label}]'의 내용이 없습니다.`,
      en: `There is no note for the anchor '[^${label}]'.`,
    }),
    help: ({ label, elsewhere }) => ({
      ko: elsewhere
        ? `주석의 내용이 다른 절에 있습니다. '[^${label}]: …' 줄을 표시가 있는 절로 옮기십시오.`
        : `같은 절의 목록이 끝난 뒤에 빈 줄을 두고 '[^${label}]: ' 다음에 설명을 쓰십시오. 주석이 필요 없으면 이 표시를 지우십시오.`,
      en: elsewhere
        ? `The note stands in another section. Move the line '[^${label}]: …' to the section of its anchor.`
        : `Behind the list of the same section leave an empty line and write '[^${label}]: ' and the note. If no note is needed, delete the mark.`,
    }),
  }),
  'note/unanchored': error<{ label: string }>({
    title: { ko: '가리키는 곳이 없는 주석', en: 'Note without anchor' },
    message: ({ label }) => ({
      ko: `주석 '[^${label}]'#{을} 가리키는 곳이 이 절에 없습니다.`,
      en: `Nothing in this section refers to the note '[^${label}]'.`,
    }),
    help: ({ label }) => ({
      ko: `본문의 알맞은 낱말 뒤에 '[^${label}]'#{을} 쓰거나 주석을 지우십시오.`,
      en: `Write '[^${label}]' behind the word it explains, or delete the note.`,
    }),
  }),
  'note/duplicate': error<{ label: string }>({
    title: { ko: '겹친 주석', en: 'Doubled note' },
    message: ({ label }) => ({
      ko: `주석 '[^${label}]:'의 내용이 이 절에 두 번 있습니다.`,
      en: `The note '[^${label}]:' stands twice in this section.`,
    }),
    help: {
      ko: '같은 내용이면 하나를 지우고, 다른 내용이면 이름을 바꾸어 각각 가리키십시오.',
      en: 'Delete one of the two, or give it a name and an anchor of its own.',
    },
  }),
};
