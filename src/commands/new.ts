import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '../model/identifier.ts';
import type { EditionSources } from '../model/sources.ts';
import {
  levelAbove,
  listingFile,
  type Making,
  make,
  missingTables,
  newChapter,
  newNode,
  sourcesFor,
} from '../pipeline/new.ts';
import type { Setting } from '../pipeline/setting.ts';
import { editionsOf } from '../read/edition.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { type Answer, answerIn, refusal } from './report.ts';
import { newThing, placeTaken, unknownEdition } from './usage.ts';

export interface NewOptions extends CommonOptions {
  readonly title: string | undefined;
  readonly under: string | undefined;
}

/**
 * Makes a node or chapter with the sections that the form asks for, or the tables that are missing (`data`). The words for
 * nodes are the ids of the levels of the form. Nothing that is there is replaced but the list of the node above.
 */
export function newCommand(
  what: string,
  edition: string,
  id: string | undefined,
  options: NewOptions,
  setting: Setting,
  console: Console,
): CommandResult {
  const { language } = options;
  const known = editionsOf(setting.files);
  if (!known.includes(edition)) throw unknownEdition(edition, known, language);
  const sources = sourcesFor(edition, setting);
  const making = sources && makingOf(what, sources, id, options, setting);
  if (!making) throw newThing('unreadable', edition, [], language);
  const taken = [...making.files.keys()].find((file) => existsSync(join(setting.files.root, file)));
  if (taken !== undefined) throw placeTaken(taken, language);
  const diagnostics = make(making, setting);
  if (diagnostics.length > 0) return refusal(edition, diagnostics, options, setting, console);
  return { output: answerIn(toldOf(making, options), options, setting, console), exitCode: 0 };
}

function makingOf(
  what: string,
  sources: EditionSources,
  id: string | undefined,
  { title, under, language }: NewOptions,
  setting: Setting,
): Making | undefined {
  if (what === 'data') return missingTables(sources, setting);
  if (what === 'chapter') {
    const made = id === undefined ? undefined : newChapter(sources, id);
    if (made) return made;
    throw newThing(
      'chapter',
      id ?? '',
      sources.form.parts.filter(({ kind }) => kind === 'chapter').map((part) => part.id),
      language,
    );
  }
  const level = sources.form.levels.find((one) => one.id === what);
  const words = ['data', 'chapter', ...sources.form.levels.map((one) => one.id)];
  if (!level) throw newThing('word', what, words, language);
  if (id === undefined || !isId(id)) throw newThing('id', id ?? '', [], language);
  const above = levelAbove(sources, level);
  const parents = above ? sources.nodes.filter((node) => node.level === above).map((node) => node.id) : [];
  const isListed = above === undefined ? under === undefined : parents.includes(under ?? '');
  if (!isListed || listingFile(sources, under) === undefined) throw newThing('under', under ?? '', parents, language);
  return newNode(sources, level, { id, title: title ?? id, under }, setting);
}

function toldOf({ files, list }: Making, { language }: NewOptions): Answer {
  const written = [...files.keys()];
  const changed = list ? [list.file] : [];
  const nothing = { ko: '빠진 파일이 없습니다.', en: 'No file is missing.' }[language];
  const lines = [
    ...written.map((file) => ({ ko: `만든 파일: ${file}`, en: `Created: ${file}` })[language]),
    ...changed.map((file) => ({ ko: `children에 더한 파일: ${file}`, en: `Listed in: ${file}` })[language]),
  ];
  return {
    json: () => `${JSON.stringify({ version: 1, files: written, changed }, undefined, 2)}\n`,
    pretty: () => `${(written.length === 0 ? [nothing] : lines).join('\n')}\n`,
  };
}
