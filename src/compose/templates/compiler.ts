import { type Engine, engine } from './handlebars.ts';
import type { Spot } from './source.ts';

/** What compiled templates call where the engine would pass over what is not there. `spot` is the place that asks. */
export interface Lookups {
  /** The places in templates, by their numbers in what is compiled. */
  readonly spots: Spot[];
  readonly read: (from: unknown, name: string, spot: number) => unknown;
  readonly shown: (value: unknown, spot: number) => unknown;
  readonly partial: (partials: Record<string, Partial>, name: string, spot: number, data: Data) => Partial | undefined;
  readonly list: (value: unknown, spot: Spot) => unknown;
  readonly entry: (from: unknown, name: string, spot: Spot) => unknown;
}

export type Partial = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

/** What stands behind `@`; under a name of its own the engine keeps the content of the call of a partial. */
export type Data = Readonly<Record<string, unknown>> & { readonly 'partial-block'?: Partial };

/** What the engine hands to helpers beside their arguments. */
interface Located extends Handlebars.HelperOptions {
  readonly loc: Spot;
}

/** As much of the engine's compiler as is extended. */
interface Compiler {
  readonly source: { readonly currentLocation: Spot };
  nameLookup(parent: unknown, name: string, type: string): unknown;
  append(): void;
  appendEscaped(): void;
  push(code: unknown): void;
  popStack(): unknown;
  quotedString(text: string): string;
}

/** The name under which compiled templates find the lookups; as no helper is called so, no template can write it. */
const lookupsName = 'planpress lookups';

/**
 * An engine whose every lookup is strict: the library's own strict mode lets a name be missing where it is an argument,
 * so that `{{#if misspelt}}` would lose what it holds in silence.
 */
export function strictEngine(lookups: Lookups): Engine {
  const strict = engine().create() as Engine & { JavaScriptCompiler: new () => Compiler };
  strict.JavaScriptCompiler = strictCompiler(strict.JavaScriptCompiler, lookups.spots);
  const { each } = strict.helpers;
  const helpers = {
    [lookupsName]: lookups,
    each(this: unknown, list: unknown, options: Located) {
      return each!.call(this, lookups.list(list, options.loc), options);
    },
    lookup: (from: unknown, name: unknown, { loc }: Located) => lookups.entry(from, String(name), loc),
  };
  Object.assign(strict.helpers, helpers);
  return strict;
}

function strictCompiler(Base: new () => Compiler, spots: Spot[]): new () => Compiler {
  return class StrictCompiler extends Base {
    /** What the engine compiles the content of blocks with. */
    readonly compiler = StrictCompiler;

    /** The engine compiles equal blocks once; each has its own place. */
    matchExistingProgram(): undefined {
      return undefined;
    }

    override nameLookup(parent: unknown, name: string, type: string): unknown {
      if (type === 'context' || type === 'data') return this.asked('read', parent, this.quotedString(name));
      return type === 'partial'
        ? this.asked('partial', parent, this.quotedString(name), 'data')
        : super.nameLookup(parent, name, type);
    }

    override append(): void {
      this.push(this.asked('shown', this.popStack()));
      super.append();
    }

    override appendEscaped(): void {
      this.push(this.asked('shown', this.popStack()));
      super.appendEscaped();
    }

    private asked(lookup: keyof Lookups, value: unknown, name?: unknown, data?: string): unknown {
      const spot = spots.push(this.source.currentLocation) - 1;
      const passed = [value, name, String(spot), data].filter((argument) => argument !== undefined);
      const listed = passed.flatMap((argument, at) => (at === 0 ? [argument] : [', ', argument]));
      return [`helpers[${JSON.stringify(lookupsName)}].${lookup}(`, ...listed, ')'];
    }
  };
}
