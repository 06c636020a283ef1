import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters } from '../../model/published/plain.ts';
import type { Linkage, Recognized } from '../../model/published/recognized.ts';
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
    return [
      ...spacing(number, main[1]),
      ...others.flatMap(([, [other]]) => {
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
              { text: `${first!.name.text}${first!.printed}`, at: first!.name.at },
              { text: `${other!.name.text}${other!.printed}`, at: other!.name.at },
            ],
          ),
        ];
      }),
    ];
  });
}

/** The same name with other spaces or signs, or the number itself with or without a space. */
function spacing(number: string, links: readonly Linkage[]): readonly Finding[] {
  const [first] = links;
  const other = links.find(({ name }) => nameDifference(first!.name.text, name.text) === 'spaces');
  if (!first || !other) return [];
  const said = ({ name, printed }: Linkage) => ({ text: `${name.text}${printed}`, at: name.at });
  return [
    found(
      'linkage-name',
      'note',
      other.code,
      {
        ko: `'${number}'의 이름을 띄어쓰기나 부호를 달리해 적습니다: '${first.name.text}' 그리고 '${other.name.text}'.`,
        en: `'${number}' is written with other spaces or signs: '${first.name.text}' and '${other.name.text}'.`,
      },
      [said(first), said(other)],
    ),
  ];
}
