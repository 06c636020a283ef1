import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { TableView } from '../table-view.ts';
import type {
  BoardPostView,
  BookPageView,
  BookView,
  CalendarView,
  DownloadsView,
  EverythingView,
  FactSourcesView,
  HomeView,
  InternalNoticeView,
  PanelsView,
  RedirectView,
  RegisterRecordView,
  RegisterView,
  SearchView,
  TableDownloadsView,
} from '../views.ts';
import { type Partial, strictEngine } from './compiler.ts';
import { compileOptions } from './handlebars.ts';
import { StrictLookups } from './lookups.ts';
import { parseTemplate } from './parse.ts';
import { partialName, templateSources } from './source.ts';

/** The view model that each template prints; a template can ask only for what its view declares. */
export interface Views {
  'pages/home': HomeView;
  'pages/calendar': CalendarView;
  'pages/page': BookPageView;
  'pages/panels': PanelsView;
  'pages/redirect': RedirectView;
  'pages/downloads': DownloadsView;
  'pages/everything': EverythingView;
  'pages/board-post': BoardPostView;
  'pages/register': RegisterView;
  'pages/register-record': RegisterRecordView;
  'pages/search': SearchView;
  'pages/book': BookView;
  'pages/fact-sources': FactSourcesView;
  'pages/internal-notice': InternalNoticeView;
  'partials/table': TableView;
  'partials/table-downloads': TableDownloadsView;
}

export type Render = <N extends keyof Views>(name: N, view: Views[N]) => string;

/**
 * Makes something with the templates, compiled in an environment of their own; those that differ from the `shipped` ones
 * are the root's own, all where that is left out. What is not there is told, and then nothing was made.
 */
export function filling<T>(
  texts: ReadonlyMap<string, string>,
  shipped: ReadonlyMap<string, string> | undefined,
  make: (render: Render) => T,
): Outcome<T | undefined> {
  const sources = templateSources(texts, (file) => shipped?.get(file) !== texts.get(file));
  const templates = new Map(sources.map((source) => [source.name, parseTemplate(source)]));
  const lookups = new StrictLookups(templates);
  const engine = strictEngine(lookups);
  const compiled = new Map<string, Partial>();
  for (const [name, { source, program }] of templates) {
    const template = engine.compile(program ?? '', { ...compileOptions });
    const partial = partialName(source);
    if (partial) engine.registerPartial(partial, template);
    compiled.set(name, template);
  }
  const value = make((name, view) => lookups.fill(name, compiled.get(name)!, view));
  if (shipped && sources.some(({ own }) => own)) lookups.tellUnheard(shipped);
  const { diagnostics } = lookups;
  return { value: diagnostics.length === 0 ? value : undefined, diagnostics };
}
