import type { ImpossibleSection } from '../../diagnostics/catalogue/impossible-sections.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { partSchema } from '../../model/form/levels.ts';
import {
  type Form,
  isBody,
  levelsOf,
  mainTree,
  needsText,
  printsLevel,
  printsSection,
  type Section,
  shownIds,
  treesOf,
} from '../../model/form.ts';
import { comparableHeading } from '../../model/heading.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { blankTexts } from './blank-texts.ts';
import { contradictingHeaders } from './header-order.ts';
import { tablesOutOfPlace } from './table-places.ts';
import { unusedThings } from './unused.ts';

type PlaceAt = YamlValue<unknown>['placeAt'];

/**
 * What a form says that no book could be made of as it was meant: blank words, trees without a place, sections that nobody can write, tables that are always empty.
 * Diagnostics: form/blank-text, -/misplaced-tree, -/same-heading, -/impossible-section, -/same-folder,
 * -/misplaced-table, -/duplicate-id, -/repeated-part, -/unused,
 * -/contradicting-header, yaml/missing-key.
 */
export function structureProblems(form: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  return [
    ...blankTexts(form, placeAt),
    ...misplacedTrees(form, placeAt),
    ...sectionProblems(form, placeAt),
    ...sameFolders(form, placeAt),
    ...repeatedNames(form, placeAt),
    ...repeatedParts(form, placeAt),
    ...blankColumns(form, placeAt),
    ...aimlessFields(form, placeAt),
    ...linesProblems(form, placeAt),
    ...tablesOutOfPlace(form, placeAt),
    ...contradictingHeaders(form, placeAt),
    ...unusedThings(form, placeAt),
  ];
}

/**
 * Every tree stands in one part of the book, or in several that each print other sections of it; the main one, which the
 * manifest lists as its children, is there.
 */
function misplacedTrees(form: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  const trees = treesOf(form);
  const lost = trees.includes(mainTree)
    ? []
    : [diagnose('form/misplaced-tree', placeAt(['levels', 0, 'tree']), { tree: mainTree, problem: 'no-main' })];
  const misplaced = trees.flatMap((tree): readonly Diagnostic[] => {
    const parts = partsWith(form, tree);
    const [, ...others] = parts.filter((at) => !form.parts[at]?.shows);
    if (others.length > 0)
      return others.map((at) =>
        diagnose('form/misplaced-tree', placeAt(['parts', at, 'id']), { tree, problem: 'twice' }),
      );
    if (parts.length > 0) return dividedTree(form, tree, parts, placeAt);
    const level = form.levels.findIndex((candidate) => candidate.tree === tree);
    const key = tree === mainTree ? 'id' : 'tree';
    return [diagnose('form/misplaced-tree', placeAt(['levels', level, key]), { tree, problem: 'nowhere' })];
  });
  return [...lost, ...misplaced];
}

function partsWith({ parts }: Form, tree: string): readonly number[] {
  return parts.flatMap((part, at) => (part.kind === 'tree' && part.tree === tree ? [at] : []));
}

/** Whether a chapter says a section of the nodes of a level, or part of it. */
function isCollected({ parts }: Form, level: string, section: string): boolean {
  const within = (sections: readonly Section[]): boolean =>
    sections.some(
      ({ collect, sections: inner }) =>
        (typeof collect === 'object' && collect.level === level && collect.section === section) || within(inner),
    );
  return parts.some(({ sections }) => within(sections));
}

/** Sections of the nodes of a tree that none of its parts prints, or several do. The way to the children is no text. */
function dividedTree(form: Form, tree: string, parts: readonly number[], placeAt: PlaceAt): readonly Diagnostic[] {
  return form.levels.flatMap((level, index) => {
    if (level.tree !== tree) return [];
    const path = ['levels', index];
    if (!parts.some((at) => printsLevel(form.parts[at]!, level)))
      return [diagnose('form/misplaced-tree', placeAt([...path, 'id']), { tree: level.id, problem: 'level' })];
    return shownIds(level).flatMap((id): readonly Diagnostic[] => {
      const at = level.sections.findIndex((section) => section.id === id);
      const section = level.sections[at] ?? { id, heading: '', children: false };
      const [first, ...others] = parts.filter((part) => printsSection(form.parts[part]!, level, id));
      if (first === undefined && !section.children && !isCollected(form, level.id, id))
        return [impossible('nowhere', section, [...path, ...(at < 0 ? ['lead'] : ['sections', at, 'id'])], placeAt)];
      return others.map((part) => {
        const entry = form.parts[part]?.shows?.[level.id]?.indexOf(id);
        const where = entry === undefined ? ['id'] : ['shows', level.id, entry];
        return impossible('twice', section, ['parts', part, ...where], placeAt);
      });
    });
  });
}

function sectionProblems(form: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  return [
    ...form.levels.flatMap((level, at) => {
      const isInnermost = levelsOf(form, level.tree).at(-1) === level;
      return [
        ...problemsWithin(level.sections, ['levels', at], placeAt),
        ...childrenProblems(level.sections, isInnermost ? 'innermost' : 'level', ['levels', at], placeAt),
      ];
    }),
    ...form.parts.flatMap((part, at): readonly Diagnostic[] => {
      const path = ['parts', at];
      const [first = part.lead === 'none' ? undefined : { id: 'lead', heading: '' }] = part.sections;
      if (!isBody(part) && first)
        return [impossible('front-matter', first, [...path, part.sections[0] ? 'sections' : 'lead'], placeAt)];
      const problems = problemsWithin(part.sections, path, placeAt);
      return [...problems, ...childrenProblems(part.sections, 'part', path, placeAt)];
    }),
  ];
}

function impossible(
  problem: ImpossibleSection,
  { id, heading }: Pick<Section, 'id' | 'heading'>,
  path: Path,
  placeAt: PlaceAt,
): Diagnostic {
  return diagnose('form/impossible-section', placeAt(path), { section: heading === '' ? id : heading, problem });
}

function namesOf({ heading, aliases }: Section): readonly string[] {
  return [heading, ...aliases].map(comparableHeading).filter((name) => name !== '');
}

/** Two sections of one heading could not be told apart, and one without could not be written. */
function problemsWithin(sections: readonly Section[], path: Path, placeAt: PlaceAt): readonly Diagnostic[] {
  return sections.flatMap((section, index): readonly Diagnostic[] => {
    const own = [...path, 'sections', index];
    const names = namesOf(section);
    const first = sections
      .slice(0, index)
      .findIndex((earlier) => namesOf(earlier).some((name) => names.includes(name)));
    const related = [{ place: placeAt([...path, 'sections', first, 'heading']), note: 'first-use' as const }];
    const same =
      first === -1
        ? []
        : [diagnose('form/same-heading', placeAt([...own, 'heading']), { heading: section.heading }, { related })];
    const unwritable =
      names.length === 0 && needsText({ sections: [section] })
        ? [impossible('no-heading', section, [...own, 'id'], placeAt)]
        : [];
    const nothing = canHoldNothing(section) ? [impossible('nothing', section, [...own, 'id'], placeAt)] : [];
    return [...same, ...unwritable, ...nothing, ...problemsWithin(section.sections, own, placeAt)];
  });
}

function canHoldNothing({ prose, tables, collect, children, sections }: Section): boolean {
  return prose === 'none' && tables.length === 0 && collect === undefined && !children && sections.length === 0;
}

/** Nodes follow behind all sections of the node above them: nothing else can stand where they begin. */
function childrenProblems(
  sections: readonly Section[],
  owner: 'level' | 'innermost' | 'part',
  path: Path,
  placeAt: PlaceAt,
): readonly Diagnostic[] {
  const within = (inner: readonly Section[], above: Path, isTop: boolean): readonly Diagnostic[] =>
    inner.flatMap((section, index): readonly Diagnostic[] => {
      const own = [...above, 'sections', index];
      const deeper = within(section.sections, own, false);
      if (!section.children) return deeper;
      const at = [...own, 'children'];
      if (owner !== 'level' || !isTop) return [impossible('children-here', section, at, placeAt), ...deeper];
      const { prose, tables, collect, sections: below } = section;
      if (prose !== 'none' || tables.length > 0 || collect !== undefined || below.length > 0)
        return [impossible('children-with-more', section, at, placeAt), ...deeper];
      return index < inner.length - 1 ? [impossible('children-not-last', section, at, placeAt)] : deeper;
    });
  return within(sections, path, true);
}

/** A name that stands twice in one list would be shown twice. Gives form/duplicate-id. */
function repeatedNames({ levels, parts, site }: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  const lists: readonly (readonly Named[])[] = [
    ...levels.map(({ sections }, at) => tablesIn(sections, ['levels', at])),
    ...parts.map(({ sections }, at) => tablesIn(sections, ['parts', at])),
    ...levels.map(({ fields }, at) => [
      ...['title', 'short', 'children', 'departments', 'code'].map((id) => ({ id, path: ['levels', at, 'fields'] })),
      ...fields.map(({ id }, index) => ({ id, path: ['levels', at, 'fields', index, 'id'] })),
    ]),
    ...site.pages.flatMap((page, at) =>
      page.kind === 'register'
        ? (['marks', 'columns', 'filters', 'details'] as const).map((key) =>
            listed(page[key], ['site', 'pages', at, key]),
          )
        : [],
    ),
    listed(site.home.records, ['site', 'home', 'records']),
  ];
  return lists.flatMap((names) =>
    names.flatMap(({ id, path }, index): readonly Diagnostic[] => {
      const first = names.find((other) => other.id === id);
      if (!first || first === names[index]) return [];
      const related = [{ place: placeAt(first.path), note: 'first-use' as const }];
      return [diagnose('form/duplicate-id', placeAt(path), { id }, { related })];
    }),
  );
}

interface Named {
  readonly id: string;
  readonly path: Path;
}

function listed(names: readonly string[], path: Path): readonly Named[] {
  return names.map((id, index) => ({ id, path: [...path, index] }));
}

/** The tables that the sections of a level or part are given: each stands in one of them. */
function tablesIn(sections: readonly Section[], path: Path): readonly Named[] {
  return sections.flatMap(({ tables, sections: inner }, index): readonly Named[] => {
    const own = [...path, 'sections', index];
    return [...listed(tables, [...own, 'tables']), ...tablesIn(inner, own)];
  });
}

/** Parts of which a book has one: its title pages and lists. Gives form/repeated-part. */
function repeatedParts({ parts }: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  return parts.flatMap((part, at): readonly Diagnostic[] => {
    const first = parts.findIndex(({ kind }) => kind === part.kind);
    if (isBody(part) || first === at) return [];
    const related = [{ place: placeAt(['parts', first, 'kind']), note: 'first-use' as const }];
    return [diagnose('form/repeated-part', placeAt(['parts', at, 'kind']), { kind: part.kind }, { related })];
  });
}

/** A column of a table shows a field or fills a phrase; one that says neither would be blank. Gives yaml/missing-key. */
function blankColumns({ tables }: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  return tables.flatMap((table, at) =>
    table.builder === 'list' || table.builder === 'outline'
      ? table.columns.flatMap(({ field, phrase }, column) =>
          field === undefined && phrase === undefined
            ? [diagnose('yaml/missing-key', placeAt(['tables', at, 'columns', column]), { key: 'field' })]
            : [],
        )
      : [],
  );
}

/**
 * A cover and an imprint have lines, and no other part; a cover has the title and tells what an edition is that is not official.
 * Gives yaml/missing-key, yaml/unknown-key, form/missing-placeholder.
 */
function linesProblems({ parts }: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  return parts.flatMap(({ kind, lines }, at): readonly Diagnostic[] => {
    const path = ['parts', at];
    if (kind !== 'cover' && kind !== 'imprint')
      return lines.length === 0 ? [] : [diagnose('yaml/unknown-key', placeAt([...path, 'lines']), linesOnly)];
    if (lines.length === 0) return [diagnose('yaml/missing-key', placeAt(path), { key: 'lines' })];
    const needed = kind === 'cover' ? [['title'], ['shortNotice', 'notice']] : [];
    return needed
      .filter((names) => !lines.some(({ text }) => names.some((name) => text.includes(`{${name}`))))
      .map(([name]) => {
        const parameters = { name: `{${name}}`, where: 'parts.lines' };
        return diagnose('form/missing-placeholder', placeAt([...path, 'lines']), parameters);
      });
  });
}

const linesOnly = {
  key: 'lines',
  suggestion: undefined,
  known: Object.keys(partSchema.shape)
    .filter((key) => key !== 'lines')
    .join(', '),
};

/** A field of choices names their list, one of references the records, and one that names either is such a one. Gives yaml/missing-key. */
function aimlessFields({ levels }: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  return levels.flatMap(({ fields }, level) =>
    fields.flatMap((field, at): readonly Diagnostic[] => {
      const key = { choice: 'choices', reference: 'refers' }[field.type as 'choice'];
      const lacking = key === undefined && (field.choices ?? field.refers) !== undefined ? 'type' : key;
      if (lacking === undefined || (lacking !== 'type' && lacking in field)) return [];
      return [diagnose('yaml/missing-key', placeAt(['levels', level, 'fields', at]), { key: lacking })];
    }),
  );
}

/** Folders of the site and of the sources that the program has of its own. */
const ownFolders = ['chapters', 'numbers', 'data', 'assets'];

/** Two things in one folder would take each other's files and addresses. */
function sameFolders({ levels, site }: Form, placeAt: PlaceAt): readonly Diagnostic[] {
  const folders = [
    ...levels.map(({ id, folder }, at) => ({
      folder: folder ?? id,
      path: ['levels', at, folder === undefined ? 'id' : 'folder'],
    })),
    ...site.pages.map(({ id }, at) => ({ folder: id, path: ['site', 'pages', at, 'id'] })),
  ];
  return folders.flatMap(({ folder, path }, index): readonly Diagnostic[] => {
    const first = folders.slice(0, index).find((earlier) => earlier.folder === folder);
    if (!first && !ownFolders.includes(folder)) return [];
    const related = first ? [{ place: placeAt(first.path), note: 'first-use' as const }] : [];
    return [diagnose('form/same-folder', placeAt(path), { folder }, { related })];
  });
}
