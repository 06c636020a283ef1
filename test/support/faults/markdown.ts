import { appended, itemIn, paragraph, stretchIn } from './documents.ts';
import { editing, type Mutator } from './fault.ts';

const unsupported: Mutator = (sources, random) => {
  return appended(sources, random, random.pick(['⟦`코드`⟧', '⟦~~지운 글~~⟧']), 'markdown/unsupported');
};

const html: Mutator = (sources, random) =>
  appended(sources, random, random.pick(['⟦<br>⟧', '⟦<!-- 확인 -->⟧', '⟦<b>⟧', '⟦<script src="x">⟧']), 'markdown/html');

const image: Mutator = (sources, random) =>
  appended(sources, random, '⟦![조직도](organisation.png)⟧', 'markdown/image');

const deadLink: Mutator = (sources, random) =>
  appended(
    sources,
    random,
    `⟦[자료](${random.pick(['#추진배경', 'annex.md', 'www.example.org', '../plan.yaml'])})⟧`,
    'markdown/dead-link',
  );

const unclosed: Mutator = (sources, random) => {
  const file = random.pick(sources.documents('tasks'));
  const text = sources.text(file);
  const end = text.length;
  return editing({
    file,
    start: end,
    end,
    text: '\n⟦:::box[참고]⟧\n\n- 알림\n',
    codes: ['markdown/unclosed-directive'],
    claim: [end, end],
  });
};

const tableRow: Mutator = (sources, random) =>
  paragraph(sources, random, '| 구분 | 내용 |\n|---|---|\n⟦| 가 | 나 | 다 |⟧', 'markdown/table-row');

const quotation: Mutator = (sources, random) =>
  paragraph(sources, random, random.pick(['⟦> 인용한 글⟧', '⟦***⟧']), 'markdown/unsupported');

const unknownDirective: Mutator = (sources, random) =>
  paragraph(
    sources,
    random,
    random.pick(['⟦::figure[조직도]⟧', '⟦::tabel[schedule]⟧', '⟦:::note[참고]\n- 알림\n:::⟧']),
    'markdown/unknown-directive',
  );

const unknownInline: Mutator = (sources, random) =>
  appended(sources, random, random.pick(['⟦:valeu[plan.year]⟧', '⟦:sum[1]⟧']), 'markdown/unknown-directive');

const unknownTable: Mutator = (sources, random) =>
  paragraph(sources, random, random.pick(['⟦::table[finance]⟧', '⟦::table[roster]⟧']), 'markdown/unknown-table');

const unknownOption: Mutator = (sources, random) => {
  const table = stretchIn(sources, random, /^::(table|grid)\[[^\]]+\]$/gmu);
  return table && editing({ ...table, text: `⟦${table.text}{sort=up}⟧`, codes: ['markdown/unknown-option'] });
};

const unsafeLink: Mutator = (sources, random) => {
  const address = random.pick(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ftp://example.org']);
  return appended(sources, random, `⟦[자료](${address})⟧`, 'markdown/unsafe-link');
};

/** An expression that is there names something that is not. */
const unknownName: Mutator = (sources, random) => {
  const name = stretchIn(sources, random, /(?<=:value\[)(indicator|budget)\.[a-z0-9-]+(?=\.(target|actual|amount))/gu);
  if (!name) return undefined;
  const [kind, id = ''] = name.text.split('.');
  return editing({ ...name, text: `${kind}.⟦${id}-old⟧`, codes: ['expression/unknown-name'] }, [`id:${id}`]);
};

const unknownField: Mutator = (sources, random) => {
  const field = stretchIn(sources, random, /(?<=:value\[indicator\.[a-z0-9-]+\.)(target|actual)(?=[\].])/gu);
  return field && editing({ ...field, text: '⟦result⟧', codes: ['expression/unknown-name'] });
};

const unfinished: Mutator = (sources, random) =>
  appended(
    sources,
    random,
    random.pick([':value[1 +⟦⟧]', ':value[(1 + 2⟦⟧]', ':value[1 ⟦2⟧]', ':value[⟦*⟧ 2]']),
    'expression/syntax',
  );

const emptyExpression: Mutator = (sources, random) => appended(sources, random, ':value[⟦⟧]', 'expression/empty');

const unknownFilter: Mutator = (sources, random) =>
  appended(sources, random, ':value[plan.year | ⟦rund⟧ 1]', 'expression/unknown-filter');

const unknownFunction: Mutator = (sources, random) =>
  appended(
    sources,
    random,
    `:value[⟦${random.pick(['average', 'summe', '합'])}⟧(1, 2)]`,
    'expression/unknown-function',
  );

const wrongType: Mutator = (sources, random) =>
  appended(sources, random, ':value[⟦plan.publisher⟧ + 1]', 'expression/wrong-type');

const divisionByZero: Mutator = (sources, random) =>
  appended(sources, random, ':value[1 / ⟦0⟧]', 'expression/division-by-zero');

const needsRounding: Mutator = (sources, random) =>
  appended(sources, random, ':value[1 ⟦/⟧ 3]', 'expression/needs-rounding');

/** Behind a text with signs of two code units and with marks that combine, columns still count code points. */
const behindSurrogates: Mutator = (sources, random) => {
  const item = itemIn(sources, random);
  if (!item) return undefined;
  const { file, start, end } = item;
  return editing({ file, start: end, end, text: ' 🄰 🄱 각 ⟦<br>⟧', codes: ['markdown/html'], claim: [start, end] });
};

export const markdownMutators = {
  unsupported,
  html,
  image,
  deadLink,
  unclosed,
  tableRow,
  quotation,
  unknownDirective,
  unknownInline,
  unknownTable,
  unknownOption,
  unsafeLink,
  behindSurrogates,
};
export const expressionMutators = {
  unknownName,
  unknownField,
  unfinished,
  emptyExpression,
  unknownFilter,
  unknownFunction,
  wrongType,
  divisionByZero,
  needsRounding,
};
