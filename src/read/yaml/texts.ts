import { type Document, isScalar, type Scalar, visit } from 'yaml';
import type { AlteredText } from '../../diagnostics/catalogue/yaml.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { notationIn } from '../markdown/dialect/lookalikes.ts';
import type { Locate } from './anchors.ts';
import type { Range } from './faults.ts';

/**
 * What YAML makes of the texts of a manifest or a front matter other than was typed, and what looks like the
 * notation of prose in them. Diagnostics: yaml/altered-text, markdown/lookalike.
 */
export function textProblems(document: Document.Parsed, text: string, locate: Locate): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const altered = (problem: AlteredText, [start, end]: Range): void => {
    const written = text.slice(start, end).split('\n')[0] ?? '';
    diagnostics.push(diagnose('yaml/altered-text', locate(start, end), { problem, text: written }));
  };
  visit(document, {
    Scalar: (key, scalar) => {
      if (key === 'key' || typeof scalar.value !== 'string' || !scalar.range) return;
      for (const [problem, range] of alterations(scalar, text)) altered(problem, range);
      diagnostics.push(...lookalikes(scalar, text, locate));
    },
    Seq: (_, sequence) => {
      if (!sequence.flow) return;
      const range = splitItems(sequence.items);
      if (range) altered('split', range);
    },
  });
  return diagnostics;
}

/**
 * What looks like the notation of prose in the texts of a form, which are printed as they are, and what is not printed of
 * them: a comment behind words (one behind a name of the form is none of theirs), and lines that a heading would keep.
 * Gives markdown/lookalike, yaml/altered-text.
 */
export function marksIn(document: Document.Parsed, text: string, locate: Locate): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Scalar: (key, scalar) => {
      if (key === 'key' || typeof scalar.value !== 'string' || !scalar.range) return;
      diagnostics.push(...lookalikes(scalar, text, locate));
      const { value } = scalar;
      for (const [problem, [start, end]] of /\P{ASCII}/u.test(value) ? alterations(scalar, text) : []) {
        if (problem === 'lines' && !value.includes('\n')) continue;
        diagnostics.push(
          diagnose('yaml/altered-text', locate(start, end), {
            problem,
            text: text.slice(start, end).split('\n')[0] ?? '',
          }),
        );
      }
    },
  });
  return diagnostics;
}

/** Characters that are named by a backslash, of which the pass over the characters of a file has seen nothing. */
export function escapeProblems(document: Document.Parsed, text: string, locate: Locate): readonly Diagnostic[] {
  if (!text.includes('\\')) return [];
  const diagnostics: Diagnostic[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'QUOTE_DOUBLE' || !range) return;
      const written = text.slice(range[0], range[1]);
      for (const { 0: all, 1: typed = '', index } of written.matchAll(characterNames)) {
        const end = range[0] + index + all.length;
        const parameters = { problem: 'escape' as const, text: typed };
        diagnostics.push(diagnose('yaml/altered-text', locate(end - typed.length, end), parameters));
      }
    },
  });
  return diagnostics;
}

/** A backslash before a backslash is one, and names nothing. */
const characterNames = /(?<!\\)(?:\\\\)*(\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0abtvfreN_LP]))/giu;

function alterations(scalar: Scalar, text: string): readonly (readonly [AlteredText, Range])[] {
  const [start, end] = scalar.range!;
  const [firstLine = ''] = text.slice(start, end).trimEnd().split('\n');
  const found: (readonly [AlteredText, Range])[] = [];
  if (text.slice(start, end).trimEnd().includes('\n') || String(scalar.value).includes('\n'))
    found.push(['lines', [start, start + firstLine.length]]);
  const comment = scalar.type === 'PLAIN' ? /^[ \t]+#[^\n]*/.exec(text.slice(end)) : null;
  if (comment) found.push(['comment', [end + comment[0].indexOf('#'), end + comment[0].trimEnd().length]]);
  return found;
}

/** In quotes everything but the quotes is as it is typed, where no backslash says otherwise. */
function lookalikes({ type, range }: Scalar, text: string, locate: Locate): readonly Diagnostic[] {
  const [start, end] = range!;
  const written = text.slice(start, end);
  if (type === 'QUOTE_DOUBLE' ? written.includes('\\') : type !== 'PLAIN' && type !== 'QUOTE_SINGLE') return [];
  return notationIn(written).map((found) =>
    diagnose('markdown/lookalike', locate(start + found.start, start + found.end), {
      kind: 'plain',
      text: written.slice(found.start, found.end),
    }),
  );
}

/** A comma within brackets parts the items of a list all the same: `[과(인력, 예산), 도서관과]`. */
function splitItems(items: readonly unknown[]): Range | undefined {
  const texts = items.filter((item): item is Scalar<string> => isScalar(item) && item.type === 'PLAIN');
  const opening = texts.findIndex(({ value }) => surplus(String(value)) > 0);
  if (opening === -1) return undefined;
  const closing = texts.findIndex(({ value }, index) => index > opening && surplus(String(value)) < 0);
  const [from, to] = [texts[opening]?.range, texts[closing]?.range];
  return from && to ? [from[0], to[1]] : undefined;
}

function surplus(text: string): number {
  return [...text].reduce((sum, character) => {
    if ('([（「『〈《【'.includes(character)) return sum + 1;
    return ')]）」』〉》】'.includes(character) ? sum - 1 : sum;
  }, 0);
}
