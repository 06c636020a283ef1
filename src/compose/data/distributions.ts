import { type ComputedPlan, labelsOf } from '../../model/computed.ts';
import { factsPath } from './facts.ts';
import { publishedKinds } from './records.ts';

const bookPath = 'plan.pdf';
export const planPath = 'data/plan.json';

/** A file of the site that can be taken away. */
export interface Distribution {
  readonly path: string;
  readonly title: string;
  readonly format: 'PDF' | 'JSON' | 'CSV';
  readonly mediaType: string;
}

const mediaTypes = { PDF: 'application/pdf', JSON: 'application/json', CSV: 'text/csv' } as const;

/** What can be taken away of an edition as a whole: the book, the plan as data, every kind of record, all facts. */
export function distributions(computed: ComputedPlan, hasPdf: boolean): readonly Distribution[] {
  const label = labelsOf(computed);
  const file = (path: string, title: string, format: Distribution['format']): Distribution => ({
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
  ];
}
