import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { fontSources } from '../../model/fonts.ts';
import { lineStarts, positionAt } from '../../model/positions.ts';
import { faultOf, type LoadedAddress } from './addresses.ts';
import { addressesInMarkup } from './markup-addresses.ts';
import { addressesInStyle } from './style-addresses.ts';

/**
 * Looks at all that the style sheets and templates of a root would load: only fonts that planpress ships, and what
 * stands in the address itself, come with a book or a site. Diagnostics: template/outside-address, template/missing-file.
 */
export function checkAddresses(own: ReadonlyMap<string, string>): readonly Diagnostic[] {
  return [...own].flatMap(([name, text]) => {
    const found = name.endsWith('.css') ? addressesInStyle(withoutFonts(text)) : addressesInMarkup(text);
    return found.flatMap((address) => diagnosticOf(`templates/${name}`, text, address));
  });
}

/** The style sheet without its fonts that are there, each replaced at its length: usually nothing is left to look at. */
function withoutFonts(css: string): string {
  return css.replaceAll(/url\("fonts\/([\w.-]+)"\)/gu, (whole, name: string) =>
    Object.hasOwn(fontSources, name) ? ' '.repeat(whole.length) : whole,
  );
}

const shownLetters = 60;

function diagnosticOf(file: string, text: string, loaded: LoadedAddress): readonly Diagnostic[] {
  const fault = faultOf(loaded);
  if (fault === undefined) return [];
  const starts = lineStarts(text);
  const place = { file, start: positionAt(text, starts, loaded.start), end: positionAt(text, starts, loaded.end) };
  const letters = [...loaded.address];
  const address = letters.length > shownLetters ? `${letters.slice(0, shownLetters).join('')}…` : loaded.address;
  if (fault !== 'missing') return [diagnose('template/outside-address', place, { address, fault })];
  const known = Object.keys(fontSources).join(', ');
  return [diagnose('template/missing-file', place, { address, known })];
}
