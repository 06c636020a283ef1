import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Form, formSchema } from '../../src/model/form.ts';
import { mergeForms } from '../../src/read/form/merge.ts';
import { repository } from './project.ts';

/** A form that planpress ships as its file and those that it extends say it together. */
export function writtenForm(id: string): Record<string, unknown> {
  const { extends: parent, ...own } = parse(readFileSync(join(repository, `templates/forms/${id}.yaml`), 'utf8'));
  const { abstract: _, ...below } = typeof parent === 'string' ? writtenForm(parent) : {};
  return mergeForms(below, own) as Record<string, unknown>;
}

export function shippedForm(id = 'performance-plan'): Form {
  return formSchema.parse(writtenForm(id));
}
