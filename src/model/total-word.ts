/** Whether a text is one of a form's words for a sum, as typists write them. */
export function isTotalWord(text: string, totals: readonly string[]): boolean {
  const word = squeezed(text);
  return word !== '' && totals.some((total) => squeezed(total) === word);
}

/** Typists space out short words (`합  계`), put marks around them and say what they add up (`합계(A+B)`). */
function squeezed(text: string): string {
  return text.replaceAll(/\([^()]*[+,~][^()]*\)|\([A-Z]\)|[\s\p{P}\p{S}]/gu, '').toLowerCase();
}
