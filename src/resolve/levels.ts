import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Section } from '../model/form.ts';
import type { SourceSection } from '../model/sources.ts';
import type { Words } from '../model/words.ts';
import { definitionOf, headed } from './headings.ts';

const sectionDepth = 2;
const innerDepth = 3;

/** A section while those below it are still being found. */
type Draft = Omit<SourceSection, 'sections' | 'prose'> & { prose: SourceSection['prose']; sections: Draft[] };

/**
 * Puts the sections of a file where their headings belong by the form, whatever marks they begin with: one
 * mark too many or too few is one problem and no missing section. What begins with marks that no section
 * has, and is none of the form, belongs to the section above it. Diagnostics: section/wrong-level.
 */
export function atTheirLevels(
  definitions: readonly Section[],
  sections: readonly SourceSection[],
  words: Words,
): Outcome<readonly SourceSection[]> {
  const diagnostics: Diagnostic[] = [];
  const top = headed(definitions, words);
  const drafts: Draft[] = [];
  for (const section of sections.flatMap(inOrder)) {
    const above = drafts.at(-1);
    const inner = headed((above && definitionOf(above.heading, top)?.definition.sections) ?? [], words);
    const isTop = definitionOf(section.heading, top) !== undefined;
    const isInner = definitionOf(section.heading, inner) !== undefined;
    const expected = levelOf(section.depth, isTop, isInner);
    if (expected !== section.depth) diagnostics.push(wrongLevel(section, expected));
    const draft: Draft = { ...section, sections: [] };
    if (expected === sectionDepth || (expected === innerDepth && !above)) drafts.push(draft);
    else if (expected === innerDepth) above?.sections.push(draft);
    else join(above?.sections.at(-1) ?? above, draft);
  }
  return { value: drafts, diagnostics };
}

function inOrder(section: SourceSection): readonly SourceSection[] {
  return [section, ...section.sections.flatMap(inOrder)];
}

/** The number of marks that a heading should have; undefined for one that no section of the form can be. */
function levelOf(depth: number, isTop: boolean, isInner: boolean): number | undefined {
  if (isInner && (depth !== sectionDepth || !isTop)) return innerDepth;
  if (isTop) return sectionDepth;
  return depth === sectionDepth || depth === innerDepth ? depth : undefined;
}

function wrongLevel({ heading, depth, place }: SourceSection, expected: number | undefined): Diagnostic {
  const parameters = {
    heading,
    marks: '#'.repeat(depth),
    expected: expected === undefined ? undefined : '#'.repeat(expected),
  };
  return diagnose('section/wrong-level', place, parameters);
}

function join(above: Draft | undefined, { prose }: Draft): void {
  if (!above) return;
  above.prose = {
    blocks: [...above.prose.blocks, ...prose.blocks],
    notes: [...above.prose.notes, ...prose.notes],
  };
}
