/** What a tag does for the blocks of a template. */
export type TagKind = 'open' | 'close' | 'else' | 'plain' | 'unclosed';

/** Something between `{{` and `}}`; `unclosed` has no end of its own. */
export interface Tag {
  readonly kind: TagKind;
  /** What a block is called, at its beginning and at its end; of a plain tag, its first word. */
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const comment = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?!(?!--)[\s\S]*?\}\}/y;
const inner = String.raw`(?:"(?:\\"|[^"\n])*"|'(?:\\'|[^'\n])*'|\[[^\]\n]*\]|[^{}"'[])*`;
const strict = new RegExp(String.raw`\{\{\{${inner}\}\}\}?|\{\{${inner}\}\}`, 'y');
/** A tag without an end goes as far as HTML, the next tag or the end of its line. */
const unclosed = /^\{\{[{~]*[^{}<>\r\n]*\}?/;
const loose = /\{\{\{?[^{}]*\}\}\}?/y;

/** All tags of a text in their order, but for comments and those that a backslash makes plain text. */
export function tagsIn(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = text.indexOf('{{');
  while (at >= 0) {
    const past = isEscaped(text, at) ? at + 2 : matchAt(comment, text, at);
    if (past === undefined) tags.push(tagAt(text, at));
    at = text.indexOf('{{', past ?? tags.at(-1)?.end ?? text.length);
  }
  return tags;
}

/** A backslash makes a tag plain text; two stand for one backslash before a tag. */
function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\' && text[at - 2] !== '\\';
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function tagAt(text: string, start: number): Tag {
  const end = matchAt(strict, text, start) ?? matchAt(loose, text, start);
  if (end === undefined) return unclosedAt(text, start);
  const whole = text.slice(start, end);
  return { ...described(whole), text: whole, start, end };
}

function unclosedAt(text: string, start: number): Tag {
  const [whole = '{{'] = unclosed.exec(text.slice(start)) ?? [];
  const trimmed = whole.trimEnd();
  const { kind, name } = described(trimmed);
  const block = kind === 'plain' ? '' : name;
  return { kind: 'unclosed', name: block, text: trimmed, start, end: start + trimmed.length };
}

function described(text: string): Pick<Tag, 'kind' | 'name'> {
  if (/^\{\{~?(?:\s*else|\^\s*~?\}\})/u.test(text)) return { kind: 'else', name: 'else' };
  const [, mark = '', name = ''] = /^\{\{~?([#^/])[>*]?\s*([^\s{}~|<]*)/u.exec(text) ?? [];
  if (mark === '') return { kind: 'plain', name: /^\{\{~?\s*([a-z]+)\s/u.exec(text)?.[1] ?? '' };
  return { kind: mark === '/' ? 'close' : 'open', name };
}
