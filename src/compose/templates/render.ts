import type Handlebars from 'handlebars';
import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import { type Failure, locateFailure } from './failure.ts';
import { compileOptions, engine } from './handlebars.ts';
import type { Views } from './shapes.ts';
import { partialName, type TemplateSource } from './source.ts';

export type Render = <N extends keyof Views>(name: N, view: Views[N]) => string;

/** Compiles all templates in an environment of its own. The helpers are closed: `raw` stands for `{{{…}}}`. */
export function compileTemplates(texts: ReadonlyMap<string, string>): Render {
  const handlebars = engine().create();
  const sources = templateSources(texts);
  for (const source of sources.values()) {
    const partial = partialName(source);
    if (partial) handlebars.registerPartial(partial, source.text);
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (name, view) => {
    const template = compiled.get(name) ?? handlebars.compile(sources.get(name)?.text ?? '', compileOptions);
    compiled.set(name, template);
    try {
      return template(view);
    } catch (cause) {
      throw new TemplateFailure(locateFailure(sources, name, view, cause));
    }
  };
}

/** What is thrown through the composition where a template cannot be filled. */
class TemplateFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.name);
    this.failure = failure;
  }
}

/** Runs a composition; a failing template becomes a diagnostic. Diagnostics: template/failed. */
export function guarded<T>(composition: () => T): Outcome<T | undefined> {
  try {
    return { value: composition(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof TemplateFailure)) throw error;
    const { place, reason, name } = error.failure;
    return { value: undefined, diagnostics: [diagnose('template/failed', place, { reason, name })] };
  }
}

function templateSources(texts: ReadonlyMap<string, string>): ReadonlyMap<string, TemplateSource> {
  const files = [...texts].filter(([file]) => file.endsWith('.hbs'));
  return new Map(
    files.map(([file, text]) => {
      const name = file.slice(0, -'.hbs'.length);
      return [name, { name, text, own: true }];
    }),
  );
}
