import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';

/** All that html-validate recommends, but for what is meant to be as it is. */
const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // The ids of facts have dots, by which they are no other ids.
    'valid-id': ['error', { relaxed: true }],
    // Safari takes lists without marks for none unless their role says that they are.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // The titles of pages are those of the plan.
    'long-title': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What is wrong in the HTML of a page, each as a line with its place. */
export async function htmlFaults(html: string, page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`),
  );
}
