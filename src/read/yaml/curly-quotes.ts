/** A text within the quotes of a word processor, by which somebody meant to quote it as YAML does; undefined for others. */
export function withoutCurlyQuotes(text: string): string | undefined {
  return /^[“”„‟‘’‚‛]\s*([^“”„‟‘’‚‛]*\S)\s*[“”„‟‘’‚‛]$/u.exec(text.trim())?.[1]?.trim();
}
