import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import { closest } from '../../model/suggestion.ts';
import type { Fault } from './faults.ts';
import { helperArguments } from './handlebars.ts';
import { nodesOf, type ParsedTemplate, parseTemplate, writtenName } from './parse.ts';
import { fileOf, offsetAt, partialName, placeAt, placeIn, type TemplateSource, templateSources } from './source.ts';

/** What stands in a tag: the path of a value or helper, or the name of a partial. */
type Tag = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'> & Pick<hbs.AST.PartialStatement, 'name'>;

/**
 * Looks at what a root's own templates say, whatever they are filled with: their notation, the helpers and partials
 * that they call. What their names stand for is known only where they are filled.
 *
 * Diagnostics: template/syntax, template/unknown-helper, template/wrong-arguments, template/unknown-partial, and
 * file/unknown for a partial that nothing calls.
 */
export function checkTemplates(
  own: ReadonlyMap<string, string>,
  shipped: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const templates = templateSources(own, () => true).map(parseTemplate);
  const written = templates.map(({ program }) => (program ? nodesOf(program) : []));
  const partials = [
    ...[...new Set([...shipped.keys(), ...own.keys()])].flatMap(partialOf),
    ...written.flat().flatMap(declaredPartial),
  ];
  return [
    ...templates.flatMap(({ source, faults }) => faults.map((fault) => faultFound(source, fault))),
    ...templates.flatMap(({ source }, at) => written[at]!.flatMap((node) => callProblems(node, source, partials))),
    ...strayPartials(templates, written.flat(), [...shipped.keys()]),
  ];
}

/** Where the name of a block is no helper, it and not the end of the block is at fault. */
function faultFound(source: TemplateSource, { fault, name, start, end, head }: Fault): Diagnostic {
  const isCall = head !== undefined && !helperArguments.has(name) && /^\{\{~?#\s*[^\s>*]+\s+[^\s~}]/u.test(head.text);
  if (!isCall) return diagnose('template/syntax', placeIn(source, start, end), { fault, name });
  const at = head.start + head.text.indexOf(name);
  return unknownHelper(name, placeIn(source, at, at + name.length));
}

function callProblems(node: hbs.AST.Node, source: TemplateSource, partials: readonly string[]): readonly Diagnostic[] {
  const { path, name, params = [], hash } = node as unknown as Tag;
  if (node.type === 'MustacheStatement' || node.type === 'BlockStatement' || node.type === 'SubExpression') {
    const isCall = params.length > 0 || hash !== undefined || helperArguments.has(writtenName(path));
    return isCall ? helperProblems(node.type, path, params.length, source) : [];
  }
  if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
    const tooMany = params.length > 1 ? [wrongArguments(name, 1, params.length, source)] : [];
    return [...tooMany, ...(node.type === 'PartialStatement' ? partialProblems(name, source, partials) : [])];
  }
  if (node.type === 'ContentStatement') return halfTags(node as hbs.AST.ContentStatement, source);
  const isDecorator = node.type.startsWith('Decorator') && declaredPartial(node).length === 0;
  return isDecorator ? [unknownHelper(writtenName(path), placeAt(source, path.loc))] : [];
}

/** What ends like a tag with a name in it, but begins with one brace: it would be printed as it stands. */
const halfTag = /(?<!\{)\{(?!\{)[#/>^&!~]?\s*[a-z@.][\w@./ -]*\}\}/giu;

function halfTags({ value, loc }: hbs.AST.ContentStatement, source: TemplateSource): readonly Diagnostic[] {
  if (!value.includes('}}')) return [];
  const begin = offsetAt(source.text, loc.start);
  const text = source.text.slice(begin, offsetAt(source.text, loc.end));
  return [...text.matchAll(halfTag)].map(({ index, 0: name }) => {
    const start = begin + index;
    return diagnose('template/syntax', placeIn(source, start, start + name.length), { fault: 'half-tag', name });
  });
}

function helperProblems(
  type: string,
  path: hbs.AST.Node,
  found: number,
  source: TemplateSource,
): readonly Diagnostic[] {
  const name = writtenName(path);
  const place = placeAt(source, path.loc);
  const needed = helperArguments.get(name);
  if (needed === undefined) return [unknownHelper(name, place)];
  if (needed !== found) return [wrongArguments(path, needed, found, source)];
  const lacksBlock = type !== 'BlockStatement' && name !== 'lookup';
  return lacksBlock ? [diagnose('template/syntax', place, { fault: 'without-block', name })] : [];
}

function unknownHelper(name: string, place: Diagnostic['place']): Diagnostic {
  const known = [...helperArguments.keys()];
  return diagnose('template/unknown-helper', place, {
    name,
    known: known.join(', '),
    suggestion: closest(name, known),
  });
}

/** A partial is filled at one value at most; values with a name (`links=…`) come beside it. */
function wrongArguments(node: hbs.AST.Node, needed: number, found: number, source: TemplateSource): Diagnostic {
  const name = writtenName(node);
  const orFewer = !helperArguments.has(name);
  return diagnose('template/wrong-arguments', placeAt(source, node.loc), { name, needed, found, orFewer });
}

/** A name that is computed, and content that is asked for, are known when they are filled. */
function partialProblems(
  node: hbs.AST.Node,
  source: TemplateSource,
  partials: readonly string[],
): readonly Diagnostic[] {
  const name = writtenName(node);
  if (node.type === 'SubExpression' || name === '@partial-block' || partials.includes(name)) return [];
  return [
    diagnose('template/unknown-partial', placeAt(source, node.loc), { name, suggestion: closest(name, partials) }),
  ];
}

function declaredPartial(node: hbs.AST.Node): readonly string[] {
  const { path, params = [] } = node as hbs.AST.DecoratorBlock;
  const [name] = node.type === 'DecoratorBlock' && writtenName(path) === 'inline' ? params : [];
  return name ? [writtenName(name)] : [];
}

function partialOf(file: string): readonly string[] {
  return file.endsWith('.hbs')
    ? [partialName({ name: file.slice(0, -'.hbs'.length) })].flatMap((name) => name ?? [])
    : [];
}

/** Partials of the root that nothing calls, and that stand for none of the shipped ones; if all calls are known. */
function strayPartials(
  templates: readonly ParsedTemplate[],
  nodes: readonly hbs.AST.Node[],
  shipped: readonly string[],
): readonly Diagnostic[] {
  const calls = nodes.filter(({ type }) => type.startsWith('Partial')).map((node) => (node as unknown as Tag).name);
  const isSettled = templates.every(({ program }) => program) && calls.every(({ type }) => type !== 'SubExpression');
  const called = calls.map(writtenName);
  const strays = templates.filter(({ source }) => {
    const name = partialName(source);
    return name !== undefined && !called.includes(name) && !shipped.includes(`${source.name}.hbs`);
  });
  if (!isSettled) return [];
  return strays.map(({ source }) => {
    const path = fileOf(source);
    const known = shipped.flatMap(partialOf).map((name) => `${name}.hbs`);
    const suggestion = closest(`${partialName(source)}.hbs`, known);
    return diagnose('file/unknown', startOfFile(path), { path, suggestion });
  });
}
