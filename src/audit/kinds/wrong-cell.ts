import type { Finding } from '../../model/published/finding.ts';
import { letters } from '../../model/published/plain.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import { found, reading } from '../report.ts';

/** Titles that are the heading of a section: text that was pasted into the wrong cell. */
export function wrongCells({ text, sections, titles }: Recognized): readonly Finding[] {
  const headings = new Set(sections.map(({ heading }) => letters(heading)).filter((key) => key.length > 7));
  return text.lines.flatMap((line) =>
    line.cells.flatMap((cell): readonly Finding[] => {
      const bare = cell.text.replace(/^[①-⑳\d.\s]+/u, '');
      if (line.cells.length < 3 || bare === cell.text || !headings.has(letters(bare))) return [];
      const number = cell.text.slice(0, cell.text.length - bare.length);
      const near = titles
        .filter(({ title, area }) => title.at.line < line.line && area === 'annex')
        .toSorted((left, right) => left.title.at.line - right.title.at.line)
        .at(-1);
      const parent = near?.code.split('-').slice(0, 2).join('-');
      const value = (number.codePointAt(0) ?? 0) - 0x245f;
      const meant = titles.find(({ code, area }) => code === `${parent}-${value}` && area === 'body');
      return [
        found(
          'wrong-cell',
          'certain',
          meant?.code,
          {
            ko: `이름이 있어야 할 칸에 절 제목 '${bare}'#{이} 있습니다.${meant ? ` 이름은 '${meant.title.text}'입니다.` : ''}`,
            en: `A cell for a name holds the heading '${bare}'.`,
          },
          [
            reading({ text: cell.text, at: { line: cell.line, column: cell.column, page: cell.page } }),
            ...(meant ? [reading(meant.title)] : []),
          ],
        ),
      ];
    }),
  );
}
