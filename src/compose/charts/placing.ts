/** A text of a chart, with the point at which it is anchored. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size of letters in the units of the chart. */
export const letterSize = 14;

/** About how wide a text is; letters of Korean are as wide as they are high. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x10ff ? 1 : 0.58), 0) * letterSize;
}

/** A text cut to a width, with an ellipsis where it lost letters; empty where not even one fits. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`) > width) letters.pop();
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`;
}

/** A text in so many lines of a width, broken between words; undefined where it needs more. */
export function wrapped(text: string, width: number, most: number): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (textWidth(word) > width) return undefined;
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.length <= most ? lines : undefined;
}

/** Gives texts their place, those first that come first: what finds none without covering another is left out. */
export class Places {
  readonly #taken: Box[] = [];
  readonly #frame: { readonly left: number; readonly right: number };

  constructor(frame: { readonly left: number; readonly right: number }) {
    this.#frame = frame;
  }

  /** Keeps a place free for a mark of a radius. */
  keep(x: number, y: number, radius: number): void {
    this.#taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }

  /** The first of several heights at which a text, centred on `x` or moved into the frame, covers nothing. */
  find(text: string, x: number, heights: readonly number[]): PlacedText | undefined {
    const half = textWidth(text) / 2;
    const inside = Math.max(this.#frame.left + half, Math.min(this.#frame.right - half, x));
    for (const y of heights) {
      const box = { left: inside - half - 3, right: inside + half + 3, top: y - letterSize + 2, bottom: y + 3 };
      if (this.#taken.some((other) => overlap(box, other))) continue;
      this.#taken.push(box);
      return { text, x: inside, y };
    }
    return undefined;
  }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
