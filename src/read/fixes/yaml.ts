import { type Document, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import type { Range } from '../../model/problem.ts';
import { yearApostrophes } from './apostrophes.ts';
import { type Edit, spacesBehindText } from './edits.ts';
import { middleDots } from './middle-dots.ts';

/**
 * The mends of YAML that holds names, as manifests and front matter do: middle dots in its texts, and the
 * ends of its lines. YAML that cannot be read is left alone.
 */
export function mendsOfYaml(text: string, { start, end }: Range): readonly Edit[] {
  const own = text.slice(start, end);
  const document = parseDocument(own, { prettyErrors: false, logLevel: 'error', stringKeys: true });
  if (document.errors.length > 0) return [];
  const values = valuesOf(document);
  // A straight apostrophe would open a quote where a value begins.
  const apostrophes = yearApostrophes(own, values, '’');
  const edits = [...middleDots(own, values), ...apostrophes, ...lineEndings(own, document)];
  return edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
}

/** Where the texts of a document stand, keys left out. */
function valuesOf(document: Document.Parsed): readonly Range[] {
  return scalarsOf(document, (scalar, key) => key !== 'key' && typeof scalar.value === 'string');
}

/** Spaces that belong to a text in quotes or to a block of lines stay; so do empty lines, which part a text. */
function lineEndings(text: string, document: Document.Parsed): readonly Edit[] {
  const kept = scalarsOf(document, ({ type }) => type !== 'PLAIN');
  return spacesBehindText(text).filter(
    ({ start, end }) => !kept.some((range) => range.start < end && start < range.end),
  );
}

function scalarsOf(document: Document.Parsed, isWanted: (scalar: Scalar, key: unknown) => boolean): readonly Range[] {
  const ranges: Range[] = [];
  visit(document, (key, node) => {
    if (isScalar(node) && node.range && isWanted(node, key)) ranges.push({ start: node.range[0], end: node.range[1] });
  });
  return ranges;
}
