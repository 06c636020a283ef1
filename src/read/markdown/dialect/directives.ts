/** What stands in a line as `:name[…]`. */
export const lineDirectives = ['value', 'formula', 'ref', 'badge', 'note'] as const;

/** The names of those, for patterns over a text as it is typed. */
export const lineDirectivePattern = lineDirectives.join('|');
