import { type ComputedPlan, labelsOf } from '../../model/computed.ts';
import { endingOf, imageTypes } from '../../model/image.ts';
import { placedImages } from '../../model/plan.ts';
import { plainText } from '../../model/rich.ts';
import { factsPath } from './facts.ts';
import { publishedKinds } from './records.ts';

const bookPath = 'plan.pdf';
export const planPath = 'data/plan.json';

/** A file of the site that can be taken away. */
export interface Distribution {
  readonly path: string;
  readonly title: string;
  readonly format: 'PDF' | 'JSON' | 'CSV' | 'PNG' | 'JPG' | 'SVG';
  readonly mediaType: string;
}

const mediaTypes = { PDF: 'application/pdf', JSON: 'application/json', CSV: 'text/csv' } as const;

/** What can be taken away of an edition as a whole: the book, the plan as data, every kind of record, all facts. */
export function distributions(computed: ComputedPlan, hasPdf: boolean): readonly Distribution[] {
  const label = labelsOf(computed);
  const file = (path: string, title: string, format: keyof typeof mediaTypes): Distribution => ({
    path,
    title,
    format,
    mediaType: mediaTypes[format],
  });
  return [
    ...(hasPdf ? [file(bookPath, label('book'), 'PDF')] : []),
    file(planPath, label('data'), 'JSON'),
    ...publishedKinds(computed.plan).map((kind) => file(`data/${kind.file}`, kind.label, 'CSV')),
    file(factsPath, label('facts'), 'CSV'),
    ...imagesOf(computed),
  ];
}

/** Every picture once, called by its title or else by what it shows. */
function imagesOf({ plan }: ComputedPlan): readonly Distribution[] {
  const files = placedImages(plan).map(({ image, file: { path } }): readonly [string, Distribution] => {
    const ending = endingOf(path);
    const title = plainText(image.title) || image.alternative;
    const format = ending.toUpperCase() as Distribution['format'];
    return [path, { path, title, format, mediaType: imageTypes[ending] ?? '' }];
  });
  return [...new Map(files).values()];
}
