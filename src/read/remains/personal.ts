/** What tells who a person is, or how to reach one privately. */
export type PersonalKind = 'resident-number' | 'mobile' | 'mail';

const digit = '[\\d０-９]';
const dash = '[-–—−‐‑－]';

/** A day of birth, a mark of the sex and century, and six digits, which may be hidden. */
const residentNumber = new RegExp(
  `(?<!${digit})\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\s?${dash}\\s?[1-8](?:\\d{6}|[\\d*●○xX]{6})|[1-8]\\d{6})(?!${digit})`,
  'gu',
);
const network = '[1１][016789０１６７８９]';
const gap = `[\\s.]?${dash}?\\s?`;

const mobile = new RegExp(
  `(?<![\\w-])(?:[0０]${network}|\\([0０]${network}\\)|\\+?82${gap}\\(?0?\\)?${network})${gap}${digit}{3,4}${gap}${digit}{4}(?!${digit})`,
  'gu',
);

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Thirteen digits in a row are a number of a person only where the last one is the check of the others. */
function isResidentNumber(text: string): boolean {
  if (!/^\d{13}$/u.test(text)) return true;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(text[12]);
}

export interface PersonalPattern {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  readonly isMeant: (text: string) => boolean;
}

/** The patterns of what is personal; mail is private by its host, of which the form knows those of its country. */
export function personalPatterns(mailHosts: readonly string[]): readonly PersonalPattern[] {
  const hosts = new Set(mailHosts.map((host) => host.toLowerCase()));
  return [
    { kind: 'resident-number', pattern: residentNumber, isMeant: isResidentNumber },
    { kind: 'mobile', pattern: mobile, isMeant: () => true },
    {
      kind: 'mail',
      pattern: /(?<![\w.+-])[\w.+-]+[@＠](?:[\w-]+\.)+[a-z]{2,}/giu,
      isMeant: (text) => hosts.has(text.slice(text.search(/[@＠]/u) + 1).toLowerCase()),
    },
  ];
}
