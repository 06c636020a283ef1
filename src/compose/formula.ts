import { escapeHtml } from '../model/markup.ts';
import { formulaInWords } from '../model/rich.ts';

/**
 * A formula as editors type it, `{numerator}/{denominator}×100`, as MathML. Braces hold together what
 * stands above or below a fraction's line; all else is printed as typed.
 */
export function formulaHtml(source: string): string {
  return `<math alttext="${escapeHtml(formulaInWords(source))}">${row(source)}</math>`;
}

function row(source: string): string {
  const parts: string[] = [];
  const pattern = /\{((?:[^{}]|\{[^{}]*\})*)\}\s*\/\s*\{((?:[^{}]|\{[^{}]*\})*)\}|\{([^{}]*)\}|[^{}]+|[{}]/g;
  for (const [text, numerator, denominator, group] of source.matchAll(pattern)) {
    if (numerator !== undefined && denominator !== undefined)
      parts.push(`<mfrac>${row(numerator)}${row(denominator)}</mfrac>`);
    else parts.push(words(group ?? text));
  }
  return `<mrow>${parts.join('')}</mrow>`;
}

/**
 * Signs are operators and numbers are numbers, so that they are read and spaced as such; a formula is
 * laid out like text, so that spaces between words and numbers stay.
 */
function words(text: string): string {
  const typed = text.replaceAll(/\s*([×÷+=−])\s*/g, '$1').replaceAll(/\s+/g, ' ');
  return [...typed.matchAll(/\d[\d,.]*|[×÷+=−]|[^\d×÷+=−]+/g)]
    .map(([piece]) => {
      if (/^\d/.test(piece)) return `<mn>${piece}</mn>`;
      if (/^[×÷+=−]$/.test(piece)) return `<mo>${piece}</mo>`;
      return `<mtext>${escapeHtml(piece)}</mtext>`;
    })
    .join('');
}
