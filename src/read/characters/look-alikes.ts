import { hasGlyph, type MissingGlyph, missingGlyphs } from './glyphs.ts';

/** The same sign in another weight or width, by the one that the fonts have: nobody reads them differently. */
const same: Readonly<Record<string, string>> = {
  '→': '➔➜➝➞➡➙➛⟶🡒',
  '⇨': '➪➩➯',
  '▶': '▸►⯈',
  '◀': '◂◄',
  '▲': '▴⏶',
  '▼': '▾⏷',
  '■': '￭◾⬛∎',
  '□': '▢◻◽⬜',
  '●': '⚫⬤⏺',
  '○': '￮⚪⭕',
  '•': '⦁',
  '✓': '✔',
  '✗': '✘',
  '★': '⭐',
  '-': '⁃‑',
};

/** What can stand for a sign though it is not quite the same: who wrote it decides. */
const similar: Readonly<Record<string, string>> = {
  '·': '‧․･⋅⸱∙',
  '~': '∼˜⁓〰',
  '✓': '☑✅🗸🗹',
  '✗': '✖❌❎',
  '▶': '➤',
  '□': '☐❏❑',
  '○': '❍〇',
  '∑': '⅀',
};

const sameAs = byCharacter(same);
const similarTo = byCharacter(similar);

function byCharacter(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([as, list]) => [...list].map((one) => [one, as] as const)));
}

/** What can be typed for a character that no font has; undefined where nothing is known. */
export function insteadOf(character: string): string | undefined {
  const [first = ''] = character;
  const candidates = [sameShape(character), similarTo.get(first), first.normalize('NFKC')];
  return candidates.find((one) => one !== undefined && one !== first && [...one].every(hasGlyph));
}

/** The characters of a text that no font has, and that another shows in the same shape. */
export function sameShapes(text: string): readonly (MissingGlyph & { readonly instead: string })[] {
  return missingGlyphs(text).flatMap((missing) => {
    const instead = sameShape(missing.character);
    return instead === undefined ? [] : [{ ...missing, instead }];
  });
}

/** A sign that asks to be drawn as a picture is the same sign. */
function sameShape(character: string): string | undefined {
  const plain = character.replace(/[\uFE0E\uFE0F]$/u, '');
  const shape = sameAs.get(plain) ?? numberInCircle(plain) ?? ligature(plain);
  return shape !== undefined && [...shape].every(hasGlyph) ? shape : undefined;
}

/** Numbers in circles of another kind. */
function numberInCircle(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2780 && code <= 0x2789) return String.fromCodePoint(0x2460 + code - 0x2780);
  return undefined;
}

/** Letters that a program has joined, as PDF files do. */
function ligature(character: string): string | undefined {
  return /^[\uFB00-\uFB06]$/u.test(character) ? character.normalize('NFKC') : undefined;
}
