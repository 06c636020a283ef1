import Handlebars from 'handlebars';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { TableView } from './table-view.ts';
import type { BookView, PageView } from './views.ts';

/** The view model that each template prints; a template can ask only for what its view declares. */
export interface Views {
  'pages/home': PageView;
  'pages/page': PageView;
  'pages/book': BookView;
  'partials/table': TableView;
}

export type Render = <N extends keyof Views>(name: N, view: Views[N]) => string;

/** What a stray name or an unknown partial makes Handlebars throw, with the template that did. */
export class TemplateFailure extends Error {
  readonly template: string;
  constructor(template: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.template = template;
  }
}

/** Compiles all templates in an environment of its own. The helpers are closed: `raw` stands for `{{{…}}}`. */
export function compileTemplates(texts: ReadonlyMap<string, string>): Render {
  const handlebars = Handlebars.create();
  for (const [name, text] of texts) {
    const partial = /^partials\/(.+)\.hbs$/.exec(name)?.[1];
    if (partial) handlebars.registerPartial(partial, text);
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (name, view) => {
    const text = texts.get(`${name}.hbs`) ?? '';
    const template =
      compiled.get(name) ?? handlebars.compile(text, { strict: true, noEscape: false, knownHelpersOnly: true });
    compiled.set(name, template);
    try {
      return template(view);
    } catch (cause) {
      throw new TemplateFailure(`templates/${name}.hbs`, cause);
    }
  };
}

/** Runs a composition; a failing template becomes a diagnostic. Diagnostics: template/failed. */
export function guarded<T>(composition: () => T): Outcome<T | undefined> {
  try {
    return { value: composition(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    const diagnostics: Diagnostic[] = [
      diagnose('template/failed', startOfFile(error.template), { reason: error.message.split('\n')[0] ?? '' }),
    ];
    return { value: undefined, diagnostics };
  }
}
