import { type Bilingual, error, warning } from '../entry.ts';

/** Why nothing can be seen of a picture. */
export type ImageFault = keyof typeof faults;

const faults = {
  unreadable: { ko: '그림으로 읽을 수 없음', en: 'it cannot be read as an image' },
  kind: { ko: '내용이 이름의 확장자와 다른 종류임', en: 'it is of another kind than its name says' },
  cut: { ko: '끝이 잘려 있음', en: 'its end is missing' },
  large: { ko: '화소가 너무 많음', en: 'it has too many pixels' },
} satisfies Readonly<Record<string, Bilingual>>;

const mends: Readonly<Record<ImageFault, Bilingual>> = {
  unreadable: { ko: 'PNG, JPEG, SVG 가운데 하나로 다시 저장하십시오.', en: 'Save it again as PNG, JPEG or SVG.' },
  kind: {
    ko: '이름의 확장자를 고치지 말고, 그 종류로 다시 저장하십시오.',
    en: 'Save it again as that kind; renaming is not enough.',
  },
  cut: { ko: '파일을 다시 복사하거나 다시 받으십시오.', en: 'Copy or download it again.' },
  large: { ko: '가로 4,000화소쯤으로 줄여 저장하십시오.', en: 'Save it with some 4,000 pixels across.' },
};

/** What a drawing must not hold. */
export type ImageDanger = keyof typeof dangers;

const dangers = {
  script: (name) => ({ ko: `실행되는 것('${name}')`, en: `a script ('${name}')` }),
  loading: (name) => ({
    ko: `다른 파일을 불러오는 것('${name}')`,
    en: `something that loads another file ('${name}')`,
  }),
  letters: () => ({ ko: '윤곽선이 아닌 글자', en: 'letters that are no outlines' }),
  style: () => ({ ko: '모양을 따로 정한 <style>', en: 'a <style> of its own' }),
  other: (name) => ({ ko: `도형이 아닌 '${name}'`, en: `'${name}', which is no shape` }),
} satisfies Readonly<Record<string, (name: string) => Bilingual>>;

const withShapesAlone: Bilingual = {
  ko: '그리는 프로그램에서 그 부분을 지우고 SVG로 다시 저장하거나, PNG로 저장하십시오.',
  en: 'Delete it in the program that drew it and save it again as SVG, or as PNG.',
};

const instead: Readonly<Record<ImageDanger, Bilingual>> = {
  script: withShapesAlone,
  loading: withShapesAlone,
  other: withShapesAlone,
  letters: {
    ko: '글자를 윤곽선(도형)으로 바꾸어 저장하십시오. 읽는 사람의 컴퓨터와 인쇄에는 그 글꼴이 없습니다.',
    en: 'Convert text to outlines (shapes): neither the print nor the reader has its font.',
  },
  style: {
    ko: "SVG로 저장할 때 모양을 '표현 속성(presentation attributes)'으로 하도록 고르십시오.",
    en: 'When saving as SVG, choose presentation attributes for the styling.',
  },
};

/** Why values cannot be drawn. */
export type ChartFault = keyof typeof chartFaults;

const chartFaults = {
  nothing: {
    ko: '자료도 설명도 없어 보여 줄 것이 없습니다.',
    en: 'It has neither data nor a remark, so there is nothing to show.',
    mend: {
      ko: '표의 이름을 쓰거나, 수치가 없는 까닭을 설명에 쓰십시오.',
      en: 'Name a table, or say in the remark why there are no figures.',
    },
  },
  words: {
    ko: '이 표에는 그릴 숫자가 없습니다.',
    en: 'The table has no numbers to draw.',
    mend: {
      ko: '숫자가 있는 표의 이름을 쓰거나, 칸에 숫자만 남기십시오.',
      en: 'Name a table with numbers, or leave numbers alone in its cells.',
    },
  },
  point: {
    ko: '계열마다 점이 하나뿐이어서 선을 그을 수 없습니다.',
    en: 'Each series has one point only, through which no line can be drawn.',
    mend: {
      ko: "'계열'을 바꾸거나(비우면 열마다, '행'이면 행마다 한 계열), 종류를 '막대'로 하십시오.",
      en: 'Make series of the rows instead of the columns (or the reverse), or draw bars.',
    },
  },
  mixed: {
    ko: '단위가 다른 값(금액과 비율 등)이 한 그래프에 섞입니다.',
    en: 'Values of different units, such as amounts and rates, would be drawn on one axis.',
    mend: {
      ko: "'그릴 것'에 단위가 같은 것만 적으십시오. 비우면 첫 열과 단위가 같은 열만 그립니다.",
      en: 'Name those of one unit to be drawn; where none is named, the columns with the unit of the first are.',
    },
  },
  many: {
    ko: '계열이 너무 많아 무늬로 나누어 볼 수 없습니다.',
    en: 'There are more series than can be told apart by their patterns.',
    mend: {
      ko: "'그릴 것'에 몇만 적거나, 종류를 '나누어'로 하십시오.",
      en: 'Name some of them to be drawn, or draw each by itself (multiples).',
    },
  },
  long: {
    ko: '막대가 너무 많아 한 쪽에 그릴 수 없습니다.',
    en: 'There are more bars than a page has room for.',
    mend: {
      ko: "'그릴 것'에 몇만 적거나, 종류를 '선'이나 '나누어'로 하십시오.",
      en: 'Name some of them to be drawn, or draw lines, or each series by itself (multiples).',
    },
  },
  negative: {
    ko: '0보다 작은 값은 쌓아서 그릴 수 없습니다.',
    en: 'Values below zero cannot be stacked.',
    mend: { ko: "종류를 '막대'로 하십시오.", en: 'Draw them as bars beside each other.' },
  },
} satisfies Readonly<Record<string, Bilingual & { readonly mend: Bilingual }>>;

/** Problems of pictures, of how they are printed, and of charts. */
export const image = {
  'image/broken': error<{ path: string; fault: ImageFault }>({
    title: { ko: '깨진 그림 파일', en: 'Broken image file' },
    message: ({ path, fault }) => ({
      ko: `'${path}'#{을} 실을 수 없습니다(${faults[fault].ko}).`,
      en: `'${path}' cannot be shown: ${faults[fault].en}.`,
    }),
    help: ({ fault }) => mends[fault],
  }),
  'image/unsafe': error<{ path: string; danger: ImageDanger; name: string }>({
    title: { ko: '실을 수 없는 것이 든 SVG', en: 'SVG with more than shapes' },
    message: ({ path, danger, name }) => ({
      ko: `'${path}'에 ${dangers[danger](name).ko}#{이} 들어 있습니다.`,
      en: `'${path}' holds ${dangers[danger](name).en}.`,
    }),
    help: ({ danger }) => instead[danger],
  }),
  'image/unused': warning<{ path: string; name: string }>({
    title: { ko: '쓰이지 않는 그림', en: 'Unused image' },
    message: ({ path }) => ({
      ko: `'${path}'#{은} 본문 어디에도 놓여 있지 않습니다.`,
      en: `'${path}' is not placed anywhere in the text.`,
    }),
    help: ({ name }) => ({
      ko: `본문의 알맞은 자리에 ![대체 글](images/${name}) 줄을 쓰거나 파일을 지우십시오.`,
      en: `Write a line ![what it shows](images/${name}) where it belongs, or delete the file.`,
    }),
  }),
  'image/chart': error<{ fault: ChartFault }>({
    title: { ko: '그릴 수 없는 그래프', en: 'Chart that cannot be drawn' },
    message: ({ fault }) => chartFaults[fault],
    help: ({ fault }) => chartFaults[fault].mend,
  }),
  'image/coarse': warning<{ dots: number; least: number; pixels: number; percent: number | undefined }>({
    title: { ko: '인쇄하기에 거친 그림', en: 'Image too coarse for print' },
    message: ({ dots, least }) => ({
      ko: `그림이 이 크기에서 ${dots}dpi라 인쇄하면 흐립니다(${least}dpi 이상).`,
      en: `At this size the image has ${dots} dpi and prints blurred (at least ${least} dpi).`,
    }),
    help: ({ pixels, percent }) => ({
      ko: `가로 ${pixels}화소 이상인 그림으로 바꾸${percent === undefined ? '십시오' : `거나, 그림 뒤에 {width=${percent}%}를 붙여 작게 놓으십시오`}.`,
      en: `Use one of at least ${pixels} pixels across${percent === undefined ? '' : `, or show it smaller: {width=${percent}%} behind it`}.`,
    }),
  }),
};
