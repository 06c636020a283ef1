import type { SyntaxFault } from '../../diagnostics/catalogue/template.ts';
import type { Edit } from './edits.ts';
import { engine } from './handlebars.ts';
import { type Tag, tagsIn } from './tags.ts';

/** A fault of notation in a template, at a range of its text. */
export interface Fault {
  readonly fault: SyntaxFault;
  /** What the block or the tag is called. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
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

/**
 * What is wrong with the tags of a template that the engine refuses, and the edits that let it read the
 * rest: a tag that cannot be read is taken out, a block without an end gets one.
 */
export function mendBlocks(text: string): { readonly faults: readonly Fault[]; readonly edits: readonly Edit[] } {
  const mending = new Mending(text, tagsIn(text));
  mending.run();
  return mending;
}

class Mending {
  readonly faults: Fault[] = [];
  readonly edits: Edit[] = [];
  private readonly open: Block[] = [];
  private readonly text: string;
  private readonly tags: readonly Tag[];

  constructor(text: string, tags: readonly Tag[]) {
    this.text = text;
    this.tags = tags;
  }

  run(): void {
    for (const [index, tag] of this.tags.entries()) this.take(tag, index);
    for (const block of this.open.reverse()) this.endMissing(block, this.text.length);
  }

  private take(tag: Tag, index: number): void {
    const readable = tag.kind !== 'unclosed' && isReadable(tag);
    if (!readable) this.report(tag.kind === 'unclosed' ? 'unclosed-tag' : 'unreadable-tag', tag);
    if (tag.kind === 'close') this.close(tag, index, readable);
    else if (tag.kind === 'else') this.otherwise(tag, readable);
    else if (tag.kind === 'open') this.begin(tag, readable);
    else if (tag.kind === 'unclosed' && tag.name !== '') this.unclosed(tag, index);
    else if (!readable) this.replace(tag, '');
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
    } else {
      this.closeWrong(tag, block, readable);
    }
  }

  private closeWrong(tag: Tag, block: Block | undefined, readable: boolean): void {
    if (readable) this.report(block ? 'wrong-close' : 'stray-close', tag, block?.tag.name);
    if (block) this.open.pop();
    this.replace(tag, block ? `{{/${block.closing}}}` : '');
  }

  /** Whether an end belongs to an outer block: one is open, and the ends that follow do not make this one too many. */
  private endsOuter(name: string, index: number): boolean {
    const outer = this.open.filter(({ tag }) => tag.name === name).length;
    if (outer === 0) return false;
    const rest = this.tags.slice(index).filter((tag) => tag.name === name);
    const ends = rest.filter(({ kind }) => kind === 'close').length;
    const begins = rest.filter(({ kind }) => kind === 'open').length;
    return ends <= begins + outer;
  }

  private endMissing(block: Block, at: number): void {
    if (!block.broken) this.report('unclosed-block', block.tag);
    this.edits.push({ start: at, end: at, text: `{{/${block.closing}}}` });
  }

  private report(fault: SyntaxFault, { name, text, start, end }: Tag, wanted = name): void {
    this.faults.push({ fault, name: wanted === '' ? text : wanted, start, end });
  }

  private replace({ start, end }: Tag, text: string): void {
    this.edits.push({ start, end, text });
  }
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
