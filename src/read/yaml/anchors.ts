import {
  type Alias,
  type Document,
  isAlias,
  isNode,
  isScalar,
  type Node,
  type Pair,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { closest } from '../../model/suggestion.ts';
import type { Range } from './faults.ts';

/** Finds the place of a range of offsets of the YAML text. */
export type Locate = (start: number, end: number) => Place;

/** Whether a value may stand in several places: forms have tables with the same columns. */
export type Aliases = 'bounded' | 'refused';

interface Telling {
  readonly locate: Locate;
  /** The names of anchors, where they can be used. */
  readonly usable: readonly string[] | undefined;
}

interface Anchors {
  readonly lost: readonly Range[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Anchored {
  readonly mark: Range;
  readonly node: Node;
}

/**
 * Takes aliases and merge keys out of a document, so that no value is repeated: what they would have put
 * there is lost. Where they are `bounded`, only those stay that repeat a value which repeats none itself.
 * Diagnostics: yaml/anchor, one for each anchor with its aliases, and one for each alias and merge key
 * that belongs to none.
 */
export function withoutAnchors(document: Document.Parsed, text: string, locate: Locate, allowed: Aliases): Anchors {
  const anchored = anchorsOf(document, text);
  const merges: Pair[] = [];
  visit(document, { Map: (_, map) => void merges.push(...takeMerges(map)) });
  const aliases = takeAliases(document, (alias) => allowed === 'bounded' && isBounded(alias, anchored));
  aliases.push(...merges.flatMap(({ value }) => (isAlias(value) ? [value] : [])));
  const reported = allowed === 'refused' ? anchored : used(anchored, aliases);
  const usable = allowed === 'refused' ? undefined : [...anchored.keys()];
  return report(
    reported,
    aliases,
    merges.map(({ key }) => rangeOf(key)),
    { locate, usable },
  );
}

function anchorsOf(document: Document.Parsed, text: string): ReadonlyMap<string, Anchored> {
  const anchored = new Map<string, Anchored>();
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor)
        anchored.set(node.anchor, { mark: anchorRange(node, node.anchor, text), node });
    },
  });
  return anchored;
}

/** More tables than any form has; a bomb has thousands. */
const mostAliases = 100;

function takeAliases(document: Document.Parsed, stays: (alias: Alias) => boolean): Alias[] {
  const taken: Alias[] = [];
  let staying = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (stays(alias) && staying < mostAliases) {
        staying += 1;
        return undefined;
      }
      taken.push(alias);
      const empty = new Scalar(null);
      empty.range = alias.range;
      return empty;
    },
  });
  return taken;
}

/** An alias of what holds no alias, and stands before it, can grow neither without end nor beyond measure. */
function isBounded({ source, range }: Alias, anchored: ReadonlyMap<string, Anchored>): boolean {
  const node = anchored.get(source)?.node;
  const inner: Alias[] = [];
  if (node) visit(node, { Alias: (_, alias) => void inner.push(alias) });
  return node !== undefined && inner.length === 0 && (node.range?.[1] ?? 0) <= (range?.[0] ?? 0);
}

function used(anchored: ReadonlyMap<string, Anchored>, aliases: readonly Alias[]): ReadonlyMap<string, Anchored> {
  return new Map([...anchored].filter(([name]) => aliases.some(({ source }) => source === name)));
}

function report(
  anchored: ReadonlyMap<string, Anchored>,
  aliases: readonly Alias[],
  merges: readonly Range[],
  { locate, usable }: Telling,
): Anchors {
  const anchors = [...anchored].map(([name, { mark }]) => {
    const uses = aliases.filter(({ source }) => source === name).slice(0, mostRelated);
    const related = uses.map((alias) => ({ place: locate(...rangeOf(alias)), note: 'compared-with' as const }));
    return diagnose(
      'yaml/anchor',
      locate(...mark),
      { mark: '&', name, isAbsent: false, suggestion: undefined },
      { related },
    );
  });
  const loose = aliases
    .filter(({ source }) => !anchored.has(source))
    .map((alias) => {
      const suggestion = usable && closest(alias.source, usable);
      const parameters = { mark: '*', name: alias.source, isAbsent: usable !== undefined, suggestion } as const;
      return diagnose('yaml/anchor', locate(...rangeOf(alias)), parameters);
    });
  const merged =
    aliases.length > 0
      ? []
      : merges.map((range) =>
          diagnose('yaml/anchor', locate(...range), { mark: '<<', name: '', isAbsent: false, suggestion: undefined }),
        );
  return { lost: [...aliases.map(rangeOf), ...merges], diagnostics: [...anchors, ...loose, ...merged] };
}

/** A bomb has thousands of aliases; a few are enough to see what the anchor is for. */
const mostRelated = 5;

function takeMerges(map: YAMLMap): readonly Pair[] {
  const merges = map.items.filter(({ key }) => isScalar(key) && key.value === '<<' && key.type === 'PLAIN');
  if (merges.length > 0) map.items = map.items.filter((item) => !merges.includes(item));
  return merges;
}

function anchorRange(node: Node, name: string, text: string): Range {
  const start = text.lastIndexOf(`&${name}`, node.range?.[0] ?? text.length);
  return [start, start + 1 + name.length];
}

function rangeOf(node: unknown): Range {
  const range = isNode(node) ? node.range : undefined;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
