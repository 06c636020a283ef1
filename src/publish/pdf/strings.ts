/** A text as a PDF writes it, whatever characters it has. */
export function pdfString(text: string): string {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return `<FEFF${bytes.toString('hex').toUpperCase()}>`;
}

/** The moment in UTC, so that the time zone of the machine does not show. */
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/gu, '').slice(0, 14)}+00'00')`;
}
