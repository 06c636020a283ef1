import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters } from '../../model/published/plain.ts';
import type { Recognized } from '../../model/published/recognized.ts';
import { nameDifference } from '../names.ts';
import { found } from '../report.ts';

/** One number of a higher plan with two names, and tasks whose links differ between the two lists. */
export function linkageNames({ linkages }: Recognized): readonly Finding[] {
  return [...gather(linkages, ({ number }) => number)].flatMap(([number, links]) => {
    const ways = [...gather(links, ({ name }) => letters(name.text))].sort(
      (left, right) => right[1].length - left[1].length,
    );
    const [main, ...others] = ways;
    if (!main) return [];
    return others.flatMap(([, [other]]) => {
      const [first] = main[1];
      const difference = nameDifference(first!.name.text, other!.name.text);
      if (main[0].endsWith(letters(other!.name.text)) || letters(other!.name.text).endsWith(main[0])) return [];
      return [
        found(
          'linkage-name',
          difference === 'words' ? 'likely' : 'note',
          other!.code,
          {
            ko: `'${number}'의 이름을 '${first!.name.text}' 그리고 '${other!.name.text}'로 적습니다.`,
            en: `'${number}' is called '${first!.name.text}' and '${other!.name.text}'.`,
          },
          [
            { text: `${first!.name.text}(${number})`, at: first!.name.at },
            { text: `${other!.name.text}(${number})`, at: other!.name.at },
          ],
        ),
      ];
    });
  });
}
