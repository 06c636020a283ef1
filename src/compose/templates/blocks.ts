import type { SyntaxFault } from '../../diagnostics/catalogue/template.ts';
import type { Edit } from './edits.ts';
import { engine, helperArguments } from './handlebars.ts';
import type { Span } from './source.ts';
import { type Tag, tagsIn } from './tags.ts';

/** A fault of notation in a template, at a range of its text. */
export interface Fault extends Span {
  readonly fault: SyntaxFault;
  /** What the block or the tag is called. */
  readonly name: string;
  /** Where, because of it, nobody can tell which block something stands in. */
  readonly doubt?: Span;
  /** The name at the beginning of the block that ends wrongly: where that is at fault, the end is not. */
  readonly head?: Span;
}

/** A name of which nothing is known: what stands in the place of a broken tag. */
export const unknownData = 'planpress-unknown';

interface Block {
  readonly tag: Tag;
  /** How the block ends; undefined where its beginning was not to be read and its end goes as well. */
  readonly closing: string;
  readonly broken: boolean;
  otherwise: boolean;
}

interface Mended {
  readonly faults: readonly Fault[];
  readonly edits: readonly Edit[];
  /** Whether so many blocks are open that there is one cause, and nothing to be read. */
  readonly isHopeless: boolean;
}

/** Nobody leaves so many blocks open one by one. */
const mostUnclosed = 50;

/**
 * What is wrong with the tags of a template that the engine refuses, and the edits that let it read the
 * rest: a tag that cannot be read is taken out, a block without an end gets one.
 */
export function mendBlocks(text: string): Mended {
  const mending = new Mending(text, tagsIn(text));
  mending.run();
  return mending;
}

class Mending {
  readonly faults: Fault[] = [];
  readonly edits: Edit[] = [];
  isHopeless = false;
  private readonly open: Block[] = [];
  /** Tags that would begin a block, had they a #. */
  private readonly unmarked: Tag[] = [];
  /** Which texts of tags the engine reads. */
  private readonly readable = new Map<string, boolean>();
  private readonly text: string;
  private readonly tags: readonly Tag[];

  constructor(text: string, tags: readonly Tag[]) {
    this.text = text;
    this.tags = tags;
  }

  run(): void {
    for (const [index, tag] of this.tags.entries()) this.take(tag, index);
    this.isHopeless = this.open.length > mostUnclosed;
    const missing = this.isHopeless ? this.open.slice(-1) : this.open.reverse();
    for (const block of missing) this.endMissing(block, this.text.length);
  }

  private take(tag: Tag, index: number): void {
    const readable = tag.kind !== 'unclosed' && this.isReadable(tag);
    if (!readable) this.report(tag.kind === 'unclosed' ? 'unclosed-tag' : 'unreadable-tag', tag);
    if (tag.kind === 'close') this.close(tag, index, readable);
    else if (tag.kind === 'else') this.otherwise(tag, readable);
    else if (tag.kind === 'open') this.begin(tag, readable);
    else if (tag.kind === 'unclosed' && tag.name !== '') this.unclosed(tag, index);
    else if (!readable) this.replace(tag, '');
    else if (wantsContent(tag)) this.unmarked.push(tag);
  }

  private isReadable(tag: Tag): boolean {
    const known = this.readable.get(tag.text) ?? isReadable(tag);
    this.readable.set(tag.text, known);
    return known;
  }

  private unclosed(tag: Tag, index: number): void {
    if (/^\{\{~?\//u.test(tag.text)) this.close(tag, index, false);
    else this.begin(tag, false);
  }

  private begin(tag: Tag, readable: boolean): void {
    if (!readable) this.replace(tag, `{{#with @${unknownData}}}`);
    this.open.push({ tag, closing: readable ? tag.name : 'with', broken: !readable, otherwise: false });
  }

  private otherwise(tag: Tag, readable: boolean): void {
    const block = this.open.at(-1);
    const last = !/\{\{~?\s*else\s+[^\s~}]/u.test(tag.text);
    if (block && !block.otherwise) {
      block.otherwise = last;
      if (!readable) this.replace(tag, `{{else with @${unknownData}}}`);
      return;
    }
    if (readable) this.report('stray-else', tag);
    this.replace(tag, '');
  }

  private close(tag: Tag, index: number, readable: boolean): void {
    const block = this.open.at(-1);
    if (block?.tag.name === tag.name && readable && !block.broken) {
      this.open.pop();
    } else if (block && (block.tag.name === tag.name || !readable)) {
      this.open.pop();
      this.replace(tag, `{{/${block.closing}}}`);
    } else if (block && this.endsOuter(tag.name, index)) {
      this.open.pop();
      this.endMissing(block, tag.start);
      this.close(tag, index, readable);
    } else if (!this.markBeginning(tag, block)) {
      this.closeWrong(tag, index, readable);
    }
  }

  /** An end may have lost no beginning, but the # of it. */
  private markBeginning({ name }: Tag, block: Block | undefined): boolean {
    const at = this.unmarked.findLastIndex((tag) => tag.name === name && tag.start > (block?.tag.start ?? -1));
    const [tag] = at < 0 ? [] : this.unmarked.splice(at, 1);
    if (!tag) return false;
    const start = tag.start + tag.text.indexOf(name);
    this.faults.push({ fault: 'without-block', name, start, end: start + name.length });
    this.edits.push({ start, end: start, text: '#' });
    return true;
  }

  /** An end that is too much where the block has its own further on, and otherwise one of the wrong name. */
  private closeWrong(tag: Tag, index: number, readable: boolean): void {
    const block = this.open.at(-1);
    if (block && !this.isEndedLater(block, index)) {
      if (readable && !block.broken) this.report('wrong-close', tag, { name: block.tag.name, head: headOf(block.tag) });
      this.open.pop();
      this.replace(tag, `{{/${block.closing}}}`);
    } else {
      const doubt = { start: block?.tag.end ?? 0, end: tag.start };
      if (readable) this.report('stray-close', tag, { doubt });
      this.replace(tag, '');
    }
  }

  private isEndedLater({ tag: { name } }: Block, index: number): boolean {
    const { begins, ends } = this.count(name, index + 1);
    return ends >= begins + this.open.filter(({ tag }) => tag.name === name).length;
  }

  /** Whether an end belongs to an outer block: one is open, and the ends that follow do not make this one too many. */
  private endsOuter(name: string, index: number): boolean {
    const outer = this.open.filter(({ tag }) => tag.name === name).length;
    if (outer === 0) return false;
    const { begins, ends } = this.count(name, index);
    return ends <= begins + outer;
  }

  private count(name: string, from: number): { begins: number; ends: number } {
    const rest = this.tags.slice(from).filter((tag) => tag.name === name);
    const of = (wanted: Tag['kind']): number => rest.filter(({ kind }) => kind === wanted).length;
    return { begins: of('open'), ends: of('close') };
  }

  private endMissing(block: Block, at: number): void {
    if (!block.broken) this.report('unclosed-block', block.tag, { doubt: { start: block.tag.end, end: at } });
    this.edits.push({ start: at, end: at, text: `{{/${block.closing}}}` });
  }

  private report(fault: SyntaxFault, { name, text, start, end }: Tag, more: Partial<Fault> = {}): void {
    this.faults.push({ fault, name: name === '' ? text : name, start, end, ...more });
  }

  private replace({ start, end }: Tag, text: string): void {
    this.edits.push({ start, end, text });
  }
}

/** Whether a plain tag calls a helper that needs content. */
function wantsContent({ kind, name, text }: Tag): boolean {
  return kind === 'plain' && name !== 'lookup' && helperArguments.has(name) && /\s\S+\s*~?\}\}$/u.test(text);
}

function headOf({ name, text, start }: Tag): Span {
  const at = start + text.indexOf(name);
  return { start: at, end: at + name.length };
}

/** Whether the engine reads a tag by itself. */
function isReadable({ kind, name, text }: Tag): boolean {
  if (kind === 'close') return /^\{\{~?\/\s*[^\s{}~]+\s*~?\}\}$/u.test(text);
  const whole = kind === 'open' ? `${text}{{/${name}}}` : kind === 'else' ? `{{#if x}}${text}{{/if}}` : text;
  try {
    engine().parse(whole);
    return true;
  } catch {
    return false;
  }
}
