import type { Code } from '../catalogue/index.ts';
import { acceptanceExplanations } from './acceptance.ts';
import { budgetExplanations } from './budget.ts';
import { cellExplanations } from './cell.ts';
import { characterExplanations } from './character.ts';
import { csvExplanations } from './csv.ts';
import { dateExplanations } from './date.ts';
import { encodingExplanations } from './encoding.ts';
import { environmentExplanations } from './environment.ts';
import type { Explanation } from './explanation.ts';
import { expressionExplanations } from './expression.ts';
import { fileExplanations } from './file.ts';
import { formExplanations } from './form.ts';
import { frontMatterExplanations } from './front-matter.ts';
import { indicatorExplanations } from './indicator.ts';
import { layoutExplanations } from './layout.ts';
import { limitExplanations } from './limit.ts';
import { markdownExplanations } from './markdown.ts';
import { noteExplanations } from './note.ts';
import { referenceExplanations } from './reference.ts';
import { sectionExplanations } from './section.ts';
import { templateExplanations } from './template.ts';
import { textExplanations } from './text.ts';
import { valueExplanations } from './value.ts';
import { yamlExplanations } from './yaml.ts';

export type { Explanation, Explanations } from './explanation.ts';

/** The explanations of all codes; one file a family. */
export const explanations: { readonly [code in Code]: Explanation } = {
  ...acceptanceExplanations,
  ...budgetExplanations,
  ...cellExplanations,
  ...characterExplanations,
  ...csvExplanations,
  ...dateExplanations,
  ...encodingExplanations,
  ...environmentExplanations,
  ...expressionExplanations,
  ...fileExplanations,
  ...formExplanations,
  ...frontMatterExplanations,
  ...indicatorExplanations,
  ...layoutExplanations,
  ...limitExplanations,
  ...markdownExplanations,
  ...noteExplanations,
  ...referenceExplanations,
  ...sectionExplanations,
  ...templateExplanations,
  ...textExplanations,
  ...valueExplanations,
  ...yamlExplanations,
};
