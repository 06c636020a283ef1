/** A style sheet of the named parts under `styles/`, in their order. */
export function styleSheet(texts: ReadonlyMap<string, string>, names: readonly string[]): string {
  return names.map((name) => texts.get(`styles/${name}.css`) ?? '').join('\n');
}

/** Text as a string of CSS. */
export function cssString(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
