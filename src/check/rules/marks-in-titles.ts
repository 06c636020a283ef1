import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { factId } from '../../model/fact.ts';
import type { Form, Section } from '../../model/form.ts';
import { allNodes, type Plan } from '../../model/plan.ts';

/** What people put before a heading: a bullet, a number, a letter that counts, or the number of a goal. */
const typedMark = new RegExp(
  [
    '[□■○●◦◇◆◎▪▫▸▶•∙※]\\s*',
    '[-–—·ㆍㅇ*+]\\s+',
    '[①-⑳㉑-㉟❶-❿⓵-⓾]\\s*',
    '[(（]?\\d{1,2}[.)）]\\s+(?!\\d)',
    '[(（]?\\p{Script=Hangul}[.)）]\\s+',
    '[Ⅰ-Ⅻ]+(?:[-.)][\\dⅠ-Ⅻ①-⑳]*)*\\s+',
    '[IVX]{1,4}(?:-[\\d①-⑳]+)+[.)]?\\s+',
    '[IVX]{1,4}[.)]\\s+',
  ].join('|'),
  'uy',
);

/**
 * The number of a node and the mark before its name come from the form, so that one in the title is shown beside it.
 * Gives front-matter/typed-mark at the title or the short name.
 */
export function marksInTitles(plan: Plan): readonly Diagnostic[] {
  const bullets = bulletsOf(plan.form);
  return allNodes(plan).flatMap(({ id, level, code, title, titleFact, short, broken }) => {
    if (broken) return [];
    const texts = [
      { text: title, fact: titleFact },
      ...(short === title ? [] : [{ text: short, fact: factId(level.id, id, 'short') }]),
    ];
    return texts.flatMap(({ text, fact }) => {
      const place = plan.sources.get(fact)?.place;
      const mark = markBefore(text, [...bullets, code]);
      return place && mark ? [diagnose('front-matter/typed-mark', place, { mark }, { book: { node: id } })] : [];
    });
  });
}

function markBefore(text: string, own: readonly string[]): string | undefined {
  const known = own.find((mark) => mark !== '' && text.startsWith(`${mark} `));
  typedMark.lastIndex = 0;
  const mark = known ?? typedMark.exec(text)?.[0].trim();
  return mark && text.length > mark.length ? mark : undefined;
}

/** The bullets of a form, which may be words of its own. */
function bulletsOf({ levels, parts }: Form): readonly string[] {
  const within = (sections: readonly Section[]): readonly string[] =>
    sections.flatMap(({ bullets = [], sections: inner }) => [...bullets, ...within(inner)]);
  return [...new Set([...levels, ...parts].flatMap(({ bullets, sections }) => [...bullets, ...within(sections)]))];
}
