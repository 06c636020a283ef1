/** A style sheet of the named parts under `styles/`, in their order. */
export function styleSheet(texts: ReadonlyMap<string, string>, names: readonly string[]): string {
  return names.map((name) => texts.get(`styles/${name}.css`) ?? '').join('\n');
}

/** Text as a string of CSS. A line end would end the string, and what follows would be rules. */
export function cssString(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/[\n\r\f\0]+/g, ' ')}"`;
}
