import { escapeHtml } from '../escape.ts';

/**
 * Text that is safe to show: characters that would steer a terminal or reorder what is read become
 * visible. Sources are written by many hands, and a message may quote any of them.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, visibleCharacter);
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** Like `visible`, but line breaks stay and what follows them is indented. */
export function visibleLines(text: string, indent: string): string {
  return text
    .split(/\r\n|\n|\r/u)
    .map(visible)
    .join(`\n${indent}`);
}

/** Text as HTML; control characters, which HTML does not allow, become visible. */
export function visibleHtml(text: string): string {
  return escapeHtml(visibleLines(text, ''));
}
