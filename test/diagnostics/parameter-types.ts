import fc, { type Arbitrary } from 'fast-check';

/**
 * Arbitrary parameters for the entries of the catalogue, made from the types that stand in its sources:
 * types are gone when a program runs, and a table of samples would have to follow every new entry.
 */
type Declarations = ReadonlyMap<string, string>;

/** A name that this file does not know gives a word: most parameters are words. */
const word = fc.string({ unit: fc.constantFrom('가', '각', '글', 'a', 'Z', '1', '6', 'Ⅰ', '①', '-'), maxLength: 6 });

const named: Readonly<Record<string, Arbitrary<unknown>>> = {
  number: fc.oneof(fc.nat(99_999), fc.constantFrom(0.5, 88.1, -3)),
  boolean: fc.boolean(),
  undefined: fc.constant(undefined),
  null: fc.constant(null),
  true: fc.constant(true),
  false: fc.constant(false),
  object: fc.constant({}),
};

/** Parameters of every entry that a source declares as `'code': error<Type>(…)` or `warning<Type>(…)`, whose types another may declare. */
export function parametersInSource(
  source: string,
  words: Arbitrary<string> = word,
  others = '',
): Map<string, Arbitrary<unknown>> {
  const declarations = new Map([...declarationsIn(others), ...declarationsIn(source)]);
  const found = new Map<string, Arbitrary<unknown>>();
  for (const match of source.matchAll(/'([^'\n]+)':\s*(?:error|warning)</gu)) {
    const reader = new TypeReader(source.slice(match.index + match[0].length), declarations, words);
    found.set(match[1] ?? '', reader.type());
  }
  return found;
}

/** Parameters of an entry of which no type was found: every one is a word. */
export const anyParameters: Arbitrary<unknown> = word.map(
  (text) => new Proxy<Record<string, string>>({}, { get: () => text }),
);

function declarationsIn(source: string): Declarations {
  const declared = source.matchAll(
    /(?:type\s+(\w+)\s*=|interface\s+(\w+))([\s\S]*?)(?=\n(?:export|type|interface|const|function|\/\*\*)|$)/gu,
  );
  const tables = source.matchAll(/^(?:export )?const (\w+) = (\{\n[\s\S]*?\n\})/gmu);
  return new Map([
    ...[...declared].map(([, alias, shape, type]) => [alias ?? shape ?? '', type ?? ''] as const),
    ...[...tables].map(([, name, table]) => [name ?? '', table ?? ''] as const),
  ]);
}

/** The keys of a table of texts, of which a parameter names one. */
function keysOf(name: string, declarations: Declarations): readonly string[] {
  return [...(declarations.get(name) ?? '').matchAll(/^ {2}(?! )'?([\w&*< -]+)'?: /gmu)].map(([, key]) => key ?? '');
}

/** Reads a TypeScript type from the beginning of a text, as far as parameters need it. */
class TypeReader {
  readonly #words: Arbitrary<string>;
  readonly #tokens: readonly string[];
  readonly #declarations: Declarations;
  #at = 0;

  constructor(text: string, declarations: Declarations, words: Arbitrary<string>) {
    this.#words = words;
    const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    this.#tokens = withoutComments.match(/'[^'\n]*'|[\w$.]+|[^\s]/gu) ?? [];
    this.#declarations = declarations;
  }

  type(): Arbitrary<unknown> {
    this.#skip('|');
    const alternatives = [this.#postfix()];
    while (this.#skip('|')) alternatives.push(this.#postfix());
    return fc.oneof(...alternatives);
  }

  #postfix(): Arbitrary<unknown> {
    this.#skip('readonly');
    let type = this.#primary();
    while (this.#tokens[this.#at] === '[' && this.#tokens[this.#at + 1] === ']') {
      this.#at += 2;
      type = fc.array(type, { minLength: 1, maxLength: 3 });
    }
    return type;
  }

  #primary(): Arbitrary<unknown> {
    if (this.#skip('{')) return this.#members();
    if (this.#skip('[')) return this.#tuple();
    if (this.#skip('(')) return this.#parenthesized();
    const token = this.#next();
    if (token.startsWith("'")) return fc.constant(token.slice(1, -1));
    if (/^\d/u.test(token)) return fc.constant(Number(token));
    if (this.#skip('<')) return this.#generic(token);
    if (token === 'keyof' && this.#skip('typeof')) return fc.constantFrom(...keysOf(this.#next(), this.#declarations));
    return token === 'string' ? this.#words : (named[token] ?? this.#declared(token));
  }

  #members(): Arbitrary<unknown> {
    const members: Record<string, Arbitrary<unknown>> = {};
    while (!this.#skip('}')) {
      this.#skip('readonly');
      const name = this.#next();
      const optional = this.#skip('?');
      this.#skip(':');
      const type = this.type();
      members[name] = optional ? fc.oneof(type, fc.constant(undefined)) : type;
      if (!this.#skip(';')) this.#skip(',');
    }
    return fc.record(members);
  }

  #tuple(): Arbitrary<unknown> {
    const items: Arbitrary<unknown>[] = [];
    while (!this.#skip(']')) {
      items.push(this.type());
      this.#skip(',');
    }
    return fc.tuple(...items);
  }

  #parenthesized(): Arbitrary<unknown> {
    const type = this.type();
    this.#skip(')');
    return type;
  }

  #generic(name: string): Arbitrary<unknown> {
    const inner: Arbitrary<unknown>[] = [];
    while (!this.#skip('>')) {
      inner.push(this.type());
      this.#skip(',');
    }
    if (name.endsWith('Array')) return fc.array(inner[0] ?? this.#words, { minLength: 1, maxLength: 3 });
    return name === 'Record' ? fc.constant({}) : (inner[0] ?? this.#words);
  }

  #declared(name: string): Arbitrary<unknown> {
    const declaration = this.#declarations.get(name);
    return declaration === undefined
      ? this.#words
      : new TypeReader(declaration, this.#declarations, this.#words).type();
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('A type ended too early.');
    this.#at += 1;
    return token;
  }

  #skip(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }
}
