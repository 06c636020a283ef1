import type { SyntaxFault } from '../../diagnostics/catalogue/template.ts';
import { engine, helperArguments } from './handlebars.ts';
import type { Span } from './source.ts';
import { type Tag, tagsIn } from './tags.ts';

/** A fault of notation in a template, at a range of its text. */
export interface Fault extends Span {
  readonly fault: SyntaxFault;
  /** What the block or the tag is called. */
  readonly name: string;
  /** The tag that begins the block, where that ends wrongly: where its beginning is at fault, the end is not. */
  readonly head?: Tag;
}

interface Block {
  readonly tag: Tag;
  /** Whether its beginning cannot be read: that was told. */
  readonly broken: boolean;
  otherwise: boolean;
}

/** Nobody leaves so many blocks open one by one: there is one cause. */
const mostUnclosed = 50;

/** What is wrong with the tags of a template that the engine refuses. */
export function faultsIn(text: string): readonly Fault[] {
  return new Matching(tagsIn(text)).faults;
}

/** Goes through tags as they open and close blocks; of each fault it takes the reading that has the fewest others. */
class Matching {
  readonly faults: Fault[] = [];
  private readonly open: Block[] = [];
  /** Tags that would begin a block, had they a #. */
  private readonly unmarked: Tag[] = [];
  /** Which texts of tags the engine reads. */
  private readonly readable = new Map<string, boolean>();
  private readonly tags: readonly Tag[];

  constructor(tags: readonly Tag[]) {
    this.tags = tags;
    for (const [index, tag] of tags.entries()) this.take(tag, index);
    for (const block of this.open.length > mostUnclosed ? this.open.slice(-1) : this.open) this.endMissing(block);
  }

  private take(tag: Tag, index: number): void {
    const readable = tag.kind !== 'unclosed' && this.isReadable(tag);
    if (!readable) this.report(tag.kind === 'unclosed' ? 'unclosed-tag' : 'unreadable-tag', tag);
    if (tag.kind === 'close') this.close(tag, index, readable);
    else if (tag.kind === 'else') this.otherwise(tag, readable);
    else if (tag.kind === 'open') this.begin(tag, readable);
    else if (tag.kind === 'unclosed' && tag.name !== '') this.unclosed(tag, index);
    else if (readable && wantsContent(tag)) this.unmarked.push(tag);
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
    this.open.push({ tag, broken: !readable, otherwise: false });
  }

  private otherwise(tag: Tag, readable: boolean): void {
    const block = this.open.at(-1);
    if (block && !block.otherwise) block.otherwise = !/\{\{~?\s*else\s+[^\s~}]/u.test(tag.text);
    else if (readable) this.report('stray-else', tag);
  }

  private close(tag: Tag, index: number, readable: boolean): void {
    const block = this.open.at(-1);
    if (block && (block.tag.name === tag.name || !readable)) {
      this.open.pop();
    } else if (block && this.endsOuter(tag.name, index)) {
      this.open.pop();
      this.endMissing(block);
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
    return true;
  }

  /** An end that is too much where the block has its own further on, and otherwise one of the wrong name. */
  private closeWrong(tag: Tag, index: number, readable: boolean): void {
    const block = this.open.at(-1);
    if (!block || this.isEndedLater(block, index)) {
      if (readable) this.report('stray-close', tag);
      return;
    }
    this.open.pop();
    if (readable && !block.broken) this.report('wrong-close', tag, { name: block.tag.name, head: block.tag });
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

  private endMissing({ tag, broken }: Block): void {
    if (!broken) this.report('unclosed-block', tag);
  }

  private report(fault: SyntaxFault, { name, text, start, end }: Tag, more: Partial<Fault> = {}): void {
    this.faults.push({ fault, name: name === '' ? text : name, start, end, ...more });
  }
}

/** Whether a plain tag calls a helper that needs content. */
function wantsContent({ kind, name, text }: Tag): boolean {
  return kind === 'plain' && name !== 'lookup' && helperArguments.has(name) && /\s\S+\s*~?\}\}$/u.test(text);
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
