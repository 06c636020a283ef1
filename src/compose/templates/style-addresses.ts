import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { LoadedAddress } from './addresses.ts';

/** Functions of CSS that load what their text names. */
const loading = ['url', 'src', 'image', 'image-set', '-webkit-image-set'];

/** Functions by which an address is made only when the page is drawn. */
const computing = ['var', 'attr', 'env'];

/** What a style sheet must hold to load anything: a cheap look before it is read. Escapes may spell any of it. */
const mayLoad = /\\|@import|url\(|src\(|image/iu;

/** Everything that a style sheet would load, by the offsets in its text. Escapes are read as a browser reads them. */
export function addressesInStyle(css: string): readonly LoadedAddress[] {
  if (!mayLoad.test(css)) return [];
  const found: LoadedAddress[] = [];
  const open: string[] = [];
  let rule = '';
  for (const token of tokenize({ css })) {
    const name = nameOf(token);
    if (token[0] === TokenType.AtKeyword) rule = name;
    else if (endsPrelude(token)) rule = '';
    const inFunction = open.at(-1) ?? '';
    if (token[0] === TokenType.Function || token[0] === TokenType.OpenParen) open.push(name);
    if (token[0] === TokenType.CloseParen) open.pop();
    const address = addressIn(token, inFunction, rule);
    if (address !== undefined && rule !== 'namespace') found.push({ ...address, start: token[2], end: token[3] + 1 });
  }
  return found;
}

function nameOf(token: CSSToken): string {
  const isNamed = token[0] === TokenType.Function || token[0] === TokenType.AtKeyword;
  return isNamed ? token[4].value.toLowerCase() : '';
}

/** Where the words of a rule such as `@import` end. */
function endsPrelude([type]: CSSToken): boolean {
  return type === TokenType.Semicolon || type === TokenType.OpenCurly || type === TokenType.CloseCurly;
}

function addressIn(
  token: CSSToken,
  inFunction: string,
  rule: string,
): Pick<LoadedAddress, 'address' | 'never'> | undefined {
  const never = rule === 'import' ? rule : undefined;
  if (token[0] === TokenType.URL) return { address: token[4].value, never };
  const isLoaded = loading.includes(inFunction) || (never && inFunction === '');
  if (token[0] === TokenType.String && isLoaded) return { address: token[4].value, never };
  const isComputed = token[0] === TokenType.Function && computing.includes(nameOf(token));
  return isComputed && loading.includes(inFunction) ? { address: token[1], never: 'computed' } : undefined;
}
