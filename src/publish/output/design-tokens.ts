import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The design tokens of KRDS (KOGL type 1), as its package brings them. */
const source = 'resources/css/token/krds_tokens.css';

/**
 * Puts before a style sheet the values of the KRDS tokens that it uses, and of no other: the whole of them
 * would be several times as large as the style sheet. A token that KRDS does not have is left undefined.
 */
export function withTokens(style: string): string {
  const used = namesIn(style);
  if (used.length === 0) return style;
  const tokens = readTokens();
  const wanted = new Set<string>();
  for (const name of used) collect(name, tokens, wanted);
  const lines = [...wanted].sort().map((name) => `  ${name}: ${tokens.get(name)};`);
  return `/* Design tokens of KRDS (krds.go.kr), KOGL type 1. */\n:root {\n${lines.join('\n')}\n}\n${style}`;
}

/** A token may stand for another. */
function collect(name: string, tokens: ReadonlyMap<string, string>, wanted: Set<string>): void {
  const value = tokens.get(name);
  if (value === undefined || wanted.has(name)) return;
  wanted.add(name);
  for (const inner of namesIn(value)) collect(inner, tokens, wanted);
}

function namesIn(style: string): readonly string[] {
  return [...style.matchAll(/var\((--krds-[a-z0-9-]+)/g)].map(([, name = '']) => name);
}

function readTokens(): ReadonlyMap<string, string> {
  const folder = dirname(require.resolve('krds-uiux/package.json'));
  const text = readFileSync(join(folder, source), 'utf8');
  return new Map(
    [...text.matchAll(/(--krds-[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
