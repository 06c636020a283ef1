import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about YAML: manifest, front matter and forms. */
export const yamlExplanations = {
  'yaml/syntax': {
    why: {
      ko: 'YAML로 읽히지 않으면 그 파일의 어떤 항목도 믿을 수 없습니다.',
      en: 'If a file does not read as YAML, none of its keys can be trusted.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: "콜론 뒤에 빈칸을 두고, 들여쓰기는 탭 대신 빈칸으로 맞추고, 괄호를 닫으십시오. 값에 ': '나 #이 있으면 작은따옴표로 묶습니다.",
      en: "Put a space after colons, indent with spaces rather than tabs, and close brackets. Quote values that hold ': ' or #.",
    },
  },
  'yaml/unknown-key': {
    why: {
      ko: '모르는 항목은 쓰이지 않습니다. 철자가 틀린 것이라면 그 설정이 소리 없이 빠집니다.',
      en: 'An unknown key has no effect. If it is misspelt, the setting would be lost in silence.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
remarks: 초안 검토 중
children: [reading-culture]`,
    good: `# 초안 검토 중
form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: '항목의 철자를 고치거나 지우십시오. 메모는 # 뒤에 씁니다.',
      en: 'Correct its spelling or remove it. Remarks are written behind #.',
    },
  },
  'yaml/missing-key': {
    why: {
      ko: '이 항목 없이는 책의 표지나 판권, 차례를 만들 수 없습니다.',
      en: 'Without this key the cover, the imprint or the contents cannot be made.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
status: { kind: official }
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: "'항목: 값' 줄을 추가하십시오. 필요한 항목은 docs/guide.md의 '판의 설정'에 있습니다.",
      en: "Add a line 'key: value'. docs/guide.md lists the keys that are needed.",
    },
  },
  'yaml/wrong-value': {
    why: {
      ko: '값의 꼴이 다르면 읽은 뜻이 쓴 뜻과 다를 수 있습니다. 목록을 쓸 자리에 글을 쓰면 하위 항목이 모두 빠집니다.',
      en: 'A value of another kind may be read otherwise than it was meant. Text in place of a list would lose all that should be listed.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: reading-culture`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: '알림에 나온 꼴로 고치십시오. 목록은 [하나, 둘], 발행한 달은 2031-03처럼 씁니다.',
      en: 'Write it in the form that the message names: a list as [one, two], the month of issue as 2031-03.',
    },
  },
  'yaml/duplicate-key': {
    why: {
      ko: '한 항목의 값이 둘이면 어느 쪽이 맞는지 알 수 없습니다. 하나를 골라 쓰면 틀린 값이 책에 실릴 수 있습니다.',
      en: 'Nobody can tell which of two values of one key is right. Taking one might put the wrong one into the book.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
issued: 2031-04
status: { kind: official }
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-04
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: '맞는 값이 있는 줄만 남기고 다른 줄을 지우십시오.',
      en: 'Keep the line with the right value and delete the other.',
    },
  },
  'yaml/anchor': {
    why: {
      ko: '&, *, <<로 값을 되풀이하면 무엇이 적혔는지 파일만 보고는 알기 어렵고, 겹쳐 쓰면 끝없이 커집니다. 서식(templates/forms/)에서 되풀이되는 목록에만 쓸 수 있습니다.',
      en: 'Values repeated with &, * or << hide what is written, and grow without end when they are nested. Only forms (templates/forms/) may repeat a list that way.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: &name 표본부
issued: 2031-03
status: { kind: official }
imprint: { office: *name }
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
imprint: { office: 표본부 }
children: [reading-culture]`,
    mend: {
      ko: '되풀이할 값은 쓰이는 곳마다 그대로 적으십시오. &나 *가 글의 일부이면 값 전체를 작은따옴표로 묶습니다.',
      en: 'Write the value out wherever it is used. If & or * belongs to the text, put the whole value in single quotes.',
    },
  },
  'yaml/altered-text': {
    why: {
      ko: "YAML에서는 빈칸 뒤의 '#'부터가 주석이고, 목록은 괄호 안의 쉼표에서도 나뉘며, '|' 뒤의 글에는 줄바꿈이 남습니다. 쓴 글이 알림 없이 잘리거나 나뉘어 실립니다.",
      en: "To YAML a '#' behind a space begins a comment, a comma parts a list even within brackets, and '|' keeps line breaks. What was typed would be cut or parted without a word.",
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
imprint: { office: 기획담당관실 }
title: 성과관리 시행계획 #1
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
imprint: { office: 기획담당관실 }
title: '성과관리 시행계획 #1'
children: [reading-culture]`,
    mend: {
      ko: "값 전체를 작은따옴표로 묶고 한 줄에 쓰십시오. 글 안의 작은따옴표는 두 번('') 씁니다.",
      en: "Put the whole value in single quotes, in one line. Write a single quote within it twice ('').",
    },
  },
  'yaml/curly-quotes': {
    why: {
      ko: 'YAML은 곧은 따옴표만 묶음으로 읽습니다. 둥근 따옴표는 글자이므로 부처 이름과 절의 제목에까지 인쇄됩니다.',
      en: 'YAML knows straight quotes only. Curly ones are letters and would be printed with the name, even in headings made of it.',
    },
    file: 'plan.yaml',
    bad: `form: performance-plan
year: 2031
publisher: “표본부”
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    good: `form: performance-plan
year: 2031
publisher: 표본부
issued: 2031-03
status: { kind: official }
children: [reading-culture]`,
    mend: {
      ko: '둥근 따옴표를 지우십시오. 값에 콜론이나 #이 있어 묶어야 하면 곧은 작은따옴표를 씁니다.',
      en: 'Remove the curly quotes. Where a value needs quotes, use straight single ones.',
    },
  },
} satisfies Explanations;
