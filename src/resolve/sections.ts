import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Section } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import type { PlanSection } from '../model/plan.ts';
import { type Block, chartLines, type Line } from '../model/rich.ts';
import type { SourceSection } from '../model/sources.ts';
import { closest } from '../model/suggestion.ts';
import type { Words } from '../model/words.ts';

/** What is written where, before it is matched with the form. */
interface Written {
  readonly sections: readonly SourceSection[];
  /** Where a missing section would stand: the end of the file or of the section above. */
  readonly end: Place;
  readonly node: string | undefined;
}

/**
 * Matches the sections of a file with those of the form, in the form's order.
 * Diagnostics: section/unknown, -/missing, -/duplicate, -/order, -/no-prose, note/missing, note/unanchored,
 * markdown/unknown-table.
 */
export function matchSections(
  definitions: readonly Section[],
  written: Written,
  words: Words,
): Outcome<readonly PlanSection[]> {
  const diagnostics: Diagnostic[] = [];
  const headed = definitions.map((definition) => ({ definition, heading: fillWords(definition.heading, words) }));
  const matched = new Map<Section, SourceSection[]>();
  let last = -1;
  for (const section of written.sections) {
    const at = headed.findIndex(({ definition, heading }) =>
      matches(section.heading, [heading, ...definition.aliases]),
    );
    const found = headed[at];
    if (!found) {
      diagnostics.push(unknownSection(section, headed, written));
      continue;
    }
    const earlier = matched.get(found.definition) ?? [];
    if (earlier[0] && !found.definition.repeatable) diagnostics.push(doubled(section, earlier[0], written));
    else matched.set(found.definition, [...earlier, section]);
    if (at < last) diagnostics.push(outOfOrder(section, headed[last]!.heading, written));
    last = Math.max(last, at);
  }
  const sections = headed.flatMap(({ definition, heading }) => {
    const found = matched.get(definition) ?? [];
    if (found.length === 0) return absent(definition, heading, written, words, diagnostics);
    return found.map((section) => present(definition, section, written, words, diagnostics));
  });
  const meant = new Set(diagnostics.map(({ parameters }) => parameters.suggestion));
  const told = diagnostics.filter(
    ({ code, parameters }) => code !== 'section/missing' || !meant.has(parameters.heading),
  );
  return { value: sections, diagnostics: told };
}

type Headed = readonly { definition: Section; heading: string }[];

function unknownSection(section: SourceSection, headed: Headed, written: Written): Diagnostic {
  const known = headed.map(({ heading }) => heading).filter((heading) => heading !== '');
  const parameters = { heading: section.heading, suggestion: closest(section.heading, known), known: known.join(', ') };
  return diagnose('section/unknown', section.place, parameters, {
    book: { ...bookOf(written), part: section.heading },
  });
}

function doubled(section: SourceSection, earlier: SourceSection, written: Written): Diagnostic {
  const related = [{ place: earlier.place, note: 'first-use' as const }];
  return diagnose('section/duplicate', section.place, { heading: section.heading }, { related, book: bookOf(written) });
}

function outOfOrder(section: SourceSection, before: string, written: Written): Diagnostic {
  return diagnose('section/order', section.place, { heading: section.heading, before }, { book: bookOf(written) });
}

function bookOf(written: Written): { node: string } | Record<string, never> {
  return written.node === undefined ? {} : { node: written.node };
}

/** Spaces and the several middle dots do not part headings that mean the same. */
function matches(heading: string, known: readonly string[]): boolean {
  return known.some((candidate) => candidate !== '' && comparable(candidate) === comparable(heading));
}

function comparable(heading: string): string {
  return heading
    .normalize('NFC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[··‧․ㆍ･ᆞ]/gu, '·');
}

function absent(
  definition: Section,
  heading: string,
  written: Written,
  words: Words,
  diagnostics: Diagnostic[],
): readonly PlanSection[] {
  if (definition.presence === 'optional' && definition.tables.length === 0) return [];
  const needed = definition.presence === 'required' && definition.prose === 'required';
  const inner = matchSections(definition.sections, { ...written, sections: [] }, words);
  if (needed)
    diagnostics.push(
      diagnose('section/missing', written.end, { heading }, { book: { ...bookOf(written), part: heading } }),
    );
  else diagnostics.push(...inner.diagnostics);
  return [{ definition, heading, blocks: [], notes: [], sections: inner.value, written: false }];
}

function present(
  definition: Section,
  section: SourceSection,
  written: Written,
  words: Words,
  diagnostics: Diagnostic[],
): PlanSection {
  const { blocks, notes } = section.prose;
  if (definition.prose === 'none' && blocks.length > 0) {
    diagnostics.push(
      diagnose('section/no-prose', section.place, { heading: section.heading }, { book: bookOf(written) }),
    );
  }
  if (definition.prose === 'required' && blocks.length === 0) {
    diagnostics.push(
      diagnose('section/missing', section.place, { heading: section.heading }, { book: bookOf(written) }),
    );
  }
  diagnostics.push(...noteProblems(section, written), ...tableProblems(blocks, definition));
  const inner = matchSections(
    definition.sections,
    { ...written, sections: section.sections, end: section.place },
    words,
  );
  diagnostics.push(...inner.diagnostics);
  return { definition, heading: section.heading, blocks, notes, sections: inner.value, written: true };
}

function noteProblems(section: SourceSection, written: Written): readonly Diagnostic[] {
  const { blocks, notes } = section.prose;
  const anchors = blocks.flatMap(anchorsOfBlock);
  const anchored = new Set(anchors.map(({ label }) => label));
  const explained = new Set(notes.map(({ label }) => label));
  const book = { ...bookOf(written), part: section.heading };
  return [
    ...anchors
      .filter(({ label }) => !explained.has(label))
      .map(({ label, place }) => diagnose('note/missing', place, { label }, { book })),
    ...notes
      .filter(({ label }) => !anchored.has(label))
      .map(({ label, place }) => diagnose('note/unanchored', place, { label }, { book })),
  ];
}

interface Anchor {
  readonly label: string;
  readonly place: Place;
}

/** The anchors of notes in a block, in order, those of inner blocks included. */
function anchorsOfBlock(block: Block): readonly Anchor[] {
  switch (block.type) {
    case 'paragraph':
      return anchorsOfLine(block.line);
    case 'list':
      return block.items.flatMap((item) => [...anchorsOfLine(item.line), ...item.children.flatMap(anchorsOfBlock)]);
    case 'box':
      return [...anchorsOfLine(block.title), ...block.children.flatMap(anchorsOfBlock)];
    case 'simple-table':
      return [...block.header, ...block.rows.flat()].flatMap(anchorsOfLine);
    case 'steps':
      return block.items.flatMap(anchorsOfLine);
    case 'chart':
      return [block.title, ...chartLines(block.boxes)].flatMap(anchorsOfLine);
    case 'table-here':
    case 'grid-here':
      return [];
  }
}

function anchorsOfLine(line: Line): readonly Anchor[] {
  return line.flatMap((inline): readonly Anchor[] => {
    if (inline.type === 'anchor') return [inline];
    return 'children' in inline ? anchorsOfLine(inline.children) : [];
  });
}

function tableProblems(blocks: readonly Block[], definition: Section): readonly Diagnostic[] {
  return blocks.flatMap((block): readonly Diagnostic[] => {
    if (block.type === 'list') return block.items.flatMap((item) => tableProblems(item.children, definition));
    if (block.type === 'box') return tableProblems(block.children, definition);
    if (block.type !== 'table-here' || definition.tables.includes(block.table)) return [];
    const parameters = {
      table: block.table,
      suggestion: closest(block.table, definition.tables),
      known: definition.tables.join(', '),
    };
    return [diagnose('markdown/unknown-table', block.place, parameters)];
  });
}
