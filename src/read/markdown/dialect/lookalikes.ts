import type { Lookalike } from '../../../diagnostics/catalogue/lookalikes.ts';
import { lineDirectivePattern } from './directives.ts';
import { starsIn } from './stars.ts';

/** A stretch of a text that looks like notation and is none. */
export interface Found {
  readonly kind: Lookalike;
  readonly start: number;
  readonly end: number;
}

const escaped = String.raw`\\[!-/:-@[-${'`'}{-~]`;
const names = lineDirectivePattern;
const blocks = 'table|grid|box|steps|chart';

/** Each pattern is bounded, so that a long line takes no more than its length. */
const patterns: readonly (readonly [Lookalike, string])[] = [
  ['entity', String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,31}\d{0,2});`],
  ['underscore', String.raw`(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])[^_\n]{1,200}(?<=\S)_{1,2}(?![A-Za-z0-9_])`],
  ['strike', '~~'],
  ['note', String.raw`[[［][ \t]{0,3}[\^＾][^\]］\n]{0,40}`],
  [
    'link',
    String.raw`!\[|(?<!\[\^[^\]\s]{1,40})\]\(|\][ \t]{1,3}\((?=https?:|www\.|mailto:)|\][ \t]{0,3}（(?=https?:|www\.|mailto:)`,
  ],
  [
    'directive',
    String.raw`[:：]{1,3}[ \t]{0,3}(?:${names}|${blocks})[ \t]{0,3}[[［]|(?<![A-Za-z:：])(?:${names})[[［]|:{2,}(?:${names}|${blocks})`,
  ],
  ['address', String.raw`(?:https?:\/\/|www\.)(?=[가-힣])`],
  ['backslash', String.raw`(?<=\S)\\(?![!-/:-@[-${'`'}{-~\n])|\\(?=[\p{L}\p{N}]|$)`],
  ['backquote', '`'],
  [
    'tag',
    String.raw`<!--|<[?]|<!\[|</?(?:a|b|br|div|em|font|i|li|ol|p|span|strong|su[bp]|t[dhr]|table|u|ul)(?=[\s/>"']|$)`,
  ],
  ['heading', String.raw`(?<![^\n])#{1,6}(?=\p{L})`],
];

const anyPattern = new RegExp(
  [escaped, ...patterns.map(([kind, pattern]) => `(?<${kind}>${pattern})`)].join('|'),
  'giu',
);

/** A first look, which most texts do not get past. */
const suspicious = /[*_`\\&[［#<]|~~|::|https?:|www/i;

/**
 * What looks like notation between two offsets of a text of which the parser has made nothing but text.
 * What is written with a backslash is meant as it is.
 */
export function lookalikesIn(text: string, start: number, end: number): readonly Found[] {
  const stretch = text.slice(start, end);
  if (!suspicious.test(stretch)) return [];
  const found = [...stretch.matchAll(anyPattern)].flatMap((match): readonly Found[] => {
    const kind = patterns.find(([name]) => match.groups?.[name] !== undefined)?.[0];
    if (!kind || (kind === 'heading' && match.index === 0 && !isLineStart(text, start))) return [];
    return [{ kind, start: start + match.index, end: start + match.index + match[0].length }];
  });
  return stretch.includes('*') ? [...found, ...starsOf(text, start, end)] : found;
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

/** Pairs that the parser did not take for what they look like, and marks without a partner. */
function starsOf(text: string, start: number, end: number): readonly Found[] {
  const { pairs, doubtful } = starsIn(text, start, end);
  return [
    ...pairs.map(({ open, close, length }): Found => ({ kind: 'bold', start: open, end: close + length })),
    ...doubtful.map((range): Found => ({ kind: text[range.start + 1] === '*' ? 'bold' : 'product', ...range })),
  ];
}

const notation = new RegExp(
  [
    String.raw`(?<!\\)\*\*(?=\S)[^*\n]{1,200}\*\*`,
    String.raw`(?<![\p{L}\p{N}*\\])\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*(?![A-Za-z0-9*])`,
    String.raw`\[[^\]\n]{1,200}\]\([^)\n]{1,200}\)`,
    String.raw`\[\^[^\]\s]{1,40}\]`,
    String.raw`:(?:${names}|${blocks})\[`,
    String.raw`<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>\n]{0,100})?\/?>|<!--`,
    '`[^`\\n]{1,200}`',
    escaped,
  ].join('|'),
  'giu',
);

/** What looks like notation in a text that is printed as it is, such as a title. */
export function notationIn(text: string): readonly Found[] {
  if (!/[*_`\\&[［<]|~~|::/.test(text)) return [];
  const read = [...text.matchAll(notation)].map(
    ({ 0: match, index }): Found => ({ kind: 'plain', start: index, end: index + match.length }),
  );
  const others = lookalikesIn(text, 0, text.length).filter(
    ({ start, end }) => !read.some((range) => range.start < end && start < range.end),
  );
  return [...read, ...others.filter(({ kind }) => kind !== 'heading')];
}
