import { element, type Html, saidAs } from '../model/markup.ts';
import { formulaInWords } from '../model/rich.ts';

/**
 * A formula as editors type it, `{numerator}/{denominator}×100`, as MathML. Braces hold together what
 * stands above or below a fraction's line; all else is printed as typed.
 */
export function formulaHtml(source: string): Html {
  const alttext = formulaInWords(source);
  return saidAs(alttext, element('math', { alttext }, row(source)));
}

function row(source: string): Html {
  const parts: Html[] = [];
  const pattern = /\{((?:[^{}]|\{[^{}]*\})*)\}\s*\/\s*\{((?:[^{}]|\{[^{}]*\})*)\}|\{([^{}]*)\}|[^{}]+|[{}]/g;
  for (const [text, numerator, denominator, group] of source.matchAll(pattern)) {
    if (numerator !== undefined && denominator !== undefined)
      parts.push(element('mfrac', {}, row(numerator), row(denominator)));
    else parts.push(...words(group ?? text));
  }
  return element('mrow', {}, parts);
}

/**
 * Signs are operators and numbers are numbers, so that they are read and spaced as such; a formula is
 * laid out like text, so that spaces between words and numbers stay.
 */
function words(text: string): readonly Html[] {
  const typed = text.replaceAll(/\s*([×÷+=−])\s*/g, '$1').replaceAll(/\s+/g, ' ');
  return [...typed.matchAll(/\d[\d,.]*|[×÷+=−]|[^\d×÷+=−]+/g)].map(([piece]) => element(kindOf(piece), {}, piece));
}

function kindOf(piece: string): 'mn' | 'mo' | 'mtext' {
  if (/^\d/.test(piece)) return 'mn';
  return /^[×÷+=−]$/.test(piece) ? 'mo' : 'mtext';
}
