const codes = { red: 31, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

/** A way of setting text off on a terminal. */
export type Style = keyof typeof codes;

/** Sets text off with the escape codes of terminals, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** A brush that paints only if colors are wanted. */
export function paintWith(color: boolean): Paint {
  return (style, text) => (color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text);
}
