import { isAlias, isCollection, isMap, isNode, isScalar, type Node } from 'yaml';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { placeOf, type SourceText } from '../text.ts';
import type { Aliases } from './anchors.ts';
import type { Range } from './faults.ts';
import { type ReadableYaml, readSyntax } from './syntax.ts';
import { escapeProblems, marksIn, textProblems } from './texts.ts';

export type Path = readonly PropertyKey[];

/** What was read from a YAML text, and the place of each of its values. */
export interface YamlValue<T> {
  readonly value: T;
  /** The place of the value at a path, or of its nearest ancestor that is written down. */
  readonly placeAt: (path: Path) => Place;
  /** The place of a key itself within the map at a path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
  /** Whether what is missing at a path stood in a part that could not be read and has been reported. */
  readonly isLost: (path: Path) => boolean;
  /** Whether all of it could be read; how its texts look does not count. */
  readonly isWhole: boolean;
}

interface ParseOptions {
  /** Where the YAML stands in the file, for front matter; the whole file otherwise. */
  readonly range?: Range | undefined;
  readonly aliases?: Aliases;
  /** Whether its texts are printed as they are: those that YAML alters are told; or only what looks like the notation of prose. */
  readonly texts?: boolean | 'marks';
}

/**
 * Reads YAML without a schema, as far as it can be read.
 * Diagnostics: yaml/syntax, yaml/duplicate-key, yaml/anchor, and those of texts.
 */
export function parseYaml(
  source: SourceText,
  { range, aliases = 'refused', texts = false }: ParseOptions = {},
): Outcome<YamlValue<unknown>> {
  const [start, end] = range ?? [0, source.text.length];
  const text = source.text.slice(start, end).replaceAll(/\r(?!\n)/g, '\n');
  const locate = (from: number, to: number): Place => placeOf(source, start + from, start + to);
  const yaml = readSyntax(text, locate, aliases);
  const firstLine = locate(0, /^[^\r\n]*/.exec(text)![0].length);
  const placeAt = (path: Path): Place => {
    const found = rangeAt(yaml, path);
    return found ? locate(...found) : firstLine;
  };
  const placeOfKey = (path: Path, key: string): Place => {
    const found = rangeOfKey(yaml, path, key);
    return found ? locate(...found) : placeAt(path);
  };
  const value = yaml.document.toJS({ maxAliasCount: -1 }) ?? {};
  const isLost = (path: Path): boolean => standsInLost(yaml, text, path);
  const diagnostics = [
    ...yaml.diagnostics,
    ...escapeProblems(yaml.document, text, locate),
    ...(texts === true ? textProblems(yaml.document, text, locate) : []),
    ...(texts === 'marks' ? marksIn(yaml.document, text, locate) : []),
  ];
  return { value: { value, placeAt, placeOfKey, isLost, isWhole: yaml.diagnostics.length === 0 }, diagnostics };
}

function rangeAt(yaml: ReadableYaml, path: Path): Range | undefined {
  const range = nodesAlong(yaml, path).at(-1)?.range;
  return path.length > 0 && range ? [range[0], range[1]] : undefined;
}

/** The nodes that a path leads through, as far as it is written; what an alias repeats stands at its anchor. */
function nodesAlong({ document }: ReadableYaml, path: Path): readonly Node[] {
  const nodes: Node[] = [];
  let node: unknown = document.contents;
  for (const step of path) {
    const inner: unknown = isCollection(node) ? node.get(step, true) : undefined;
    node = isAlias(inner) ? inner.resolve(document) : inner;
    if (!isNode(node)) break;
    nodes.push(node);
  }
  return nodes;
}

function rangeOfKey(yaml: ReadableYaml, path: Path, key: string): Range | undefined {
  const along = nodesAlong(yaml, path);
  const parent = path.length === 0 ? yaml.document.contents : along[path.length - 1];
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

/**
 * A key is lost whose name stands in what was left out, or that a merge would have brought; a value,
 * where the first thing behind its key was left out.
 */
function standsInLost(yaml: ReadableYaml, text: string, path: Path): boolean {
  const name = String(path.at(-1) ?? '');
  const along = nodesAlong(yaml, path);
  const range = along.length === path.length ? along.at(-1)?.range : undefined;
  if (range && yaml.lost.some(([start, end]) => start <= range[0] && range[1] <= end)) return true;
  const key = rangeOfKey(yaml, path.slice(0, -1), name);
  if (!key) return yaml.lost.some(([start, end]) => holdsKey(text.slice(start, end), name));
  const behind = key[1] + /^[\s:]*/.exec(text.slice(key[1]))![0].length;
  return yaml.lost.some(([start, end]) => start <= behind && behind < end);
}

function holdsKey(text: string, name: string): boolean {
  return text === '<<' || [...text.matchAll(/[A-Za-z][\w-]*/g)].some(([word]) => word === name);
}
