import type { ComputedPlan } from '../../model/computed.ts';
import { isBody } from '../../model/form.ts';
import { titleText } from '../../model/title-lines.ts';
import { isList } from '../document/contents.ts';
import { wholeHeading } from '../document/headings.ts';
import type { BookDocument, DocumentNode, DocumentPart, DocumentSection } from '../document/tree.ts';
import { blocksText } from './block-text.ts';

/**
 * The book as plain text in reading order: cover, imprint and lists as the form has them, headings with their marks,
 * bullets, tables and charts with their numbers, notes below what refers to them. There are no pages, and no numbers of them.
 */
export function documentText({ parts }: BookDocument, computed: ComputedPlan): string {
  const texts = parts.map((part) => partLines(part, computed).join('\n')).filter((text) => text !== '');
  return `${texts.join('\n\n\n')}\n`;
}

function partLines(part: DocumentPart, computed: ComputedPlan): readonly string[] {
  const { definition, label, heading, lines } = part;
  if (isList(definition)) return [heading, '', ...lines.map(listedLine)];
  if (!isBody(definition))
    return part.titleLines.map((line) => [line.label, titleText(line)].filter(Boolean).join(' '));
  return [
    [label, heading].filter(Boolean).join(' '),
    ...part.sections.flatMap((section) => sectionLines(section, computed)),
    ...part.nodes.flatMap((node) => nodeLines(node, computed)),
  ];
}

function listedLine({ depth, label, title }: DocumentPart['lines'][number]): string {
  return '  '.repeat(depth) + [label, title].filter(Boolean).join(' ');
}

function nodeLines({ node, sections, children }: DocumentNode, computed: ComputedPlan): readonly string[] {
  return [
    '',
    wholeHeading(node),
    ...sections.flatMap((section) => sectionLines(section, computed)),
    ...children.flatMap((child) => nodeLines(child, computed)),
  ];
}

function sectionLines({ mark, heading, blocks, sections }: DocumentSection, computed: ComputedPlan): readonly string[] {
  const own = [mark, heading].filter(Boolean).join(' ');
  return [
    ...(own === '' ? [] : ['', own]),
    ...blocksText(blocks, computed),
    ...sections.flatMap((section) => sectionLines(section, computed)),
  ];
}
