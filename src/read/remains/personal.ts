/** What tells who a person is, or how to reach one privately. */
export type PersonalKind = 'resident-number' | 'mobile' | 'mail' | 'password';

const digit = '[\\d０-９]';
const dash = '[-–—−‐‑－]';

/** A day of birth, a mark of the sex and century, and six digits, which may be hidden. */
const residentNumber = new RegExp(
  `(?<!${digit})\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\s?${dash}\\s?[1-8](?:\\d{6}|[\\d*●○xX]{6})| ?[1-8]\\d{6})(?!${digit})`,
  'gu',
);
/** What says of a number that it is of a person; and, of a company, a standard or a part, that it is none. */
const ofPerson = /(?:주민|외국인)[가-힣]{0,6}[^가-힣\d]{0,6}$/u;
const ofOther =
  /(?:(?:법인|사업자|제품|부품|품목|물품|계좌|접수|문서|모델)[가-힣]{0,6}[^가-힣\d]{0,6}|(?<![A-Za-z])[A-Z]{1,5}[ -]?)$/u;

const network = '[1１][016789０１６７８９]';
const gap = `[\\s.)·/]?${dash}?\\s?`;

const mobile = new RegExp(
  `(?<![\\w-])(?:[0０]${network}|\\([0０]${network}\\)|\\+?82${gap}\\(?0?\\)?${network})${gap}${digit}{3,4}${gap}${digit}{4}(?!${digit})`,
  'gu',
);

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Thirteen digits without a hyphen are of a person where it is said, or where the last one is the check of the others. */
function isResidentNumber(text: string, before: string): boolean {
  if (ofPerson.test(before)) return true;
  if (ofOther.test(before)) return false;
  const digits = text.replace(' ', '');
  if (!/^\d{13}$/u.test(digits)) return true;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}

export interface PersonalPattern {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  /** Whether a text is what it looks like, by itself and by what stands before it. */
  readonly isMeant: (text: string, before: string) => boolean;
}

/** The patterns of what is personal; mail is private by its host, of which the form knows those of its country. */
export function personalPatterns(mailHosts: readonly string[]): readonly PersonalPattern[] {
  const hosts = new Set(mailHosts.map((host) => host.toLowerCase()));
  return [
    { kind: 'resident-number', pattern: residentNumber, isMeant: isResidentNumber },
    { kind: 'mobile', pattern: mobile, isMeant: () => true },
    { kind: 'password', pattern: /(?<=[a-z]:\/\/[^\s/@:]{1,60}:)[^\s/@]{1,60}(?=@)/giu, isMeant: () => true },
    {
      kind: 'mail',
      pattern: /(?<![\w.+-])[\w.+-]+[@＠](?:[\w-]+\.)+[a-z]{2,}/giu,
      isMeant: (text) => hosts.has(text.slice(text.search(/[@＠]/u) + 1).toLowerCase()),
    },
  ];
}
