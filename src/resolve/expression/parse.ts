import type { Expected } from '../../diagnostics/catalogue/expression.ts';
import type {
  Argument,
  Call,
  Expression,
  Filter,
  Operand,
  Reference,
  Segment,
  Selector,
  Step,
} from '../../model/expression.ts';
import { type Problem, problem, type Range } from '../../model/problem.ts';
import { type Token, tokenize } from './tokens.ts';

export interface ParsedExpression {
  readonly expression?: Expression | undefined;
  readonly problems: readonly Problem[];
}

/** How deep parentheses and calls may nest; far more than anybody writes, far less than the stack holds. */
const deepest = 32;

/**
 * Parses what stands between the brackets of a value directive:
 *
 *     expression = sum { "|" name [number] }
 *     sum        = product { ("+" | " - ") product }
 *     product    = operand { ("*" | "×" | "/") operand }
 *     operand    = number | name | name "(" [argument { "," argument }] ")" | "(" sum ")"
 *     argument   = sum | ("first" | "last") number
 *
 * A minus has white space on both sides, because ids contain hyphens. Stops at the first thing that does
 * not fit. Gives `expression/empty` and `expression/syntax`.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.trim() === '') {
    return { problems: [problem('expression/empty', { start: 0, end: text.length }, {}) as Problem] };
  }
  const parser = new Parser(text, tokenize(text));
  const expression = parser.expression();
  return { expression, problems: parser.problems };
}

/** Recursive descent; a rule returns undefined after it has recorded the problem. */
class Parser {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  expression(): Expression | undefined {
    const operand = this.sum();
    if (!operand) return undefined;
    const filters: Filter[] = [];
    while (this.take('|')) {
      const filter = this.filter();
      if (!filter) return undefined;
      filters.push(filter);
    }
    if (this.peek().kind !== 'end') return this.refuse('operator');
    return {
      text: this.text,
      operand,
      filters,
      range: { start: operand.range.start, end: this.text.trimEnd().length },
    };
  }

  private filter(): Filter | undefined {
    const name = this.peek();
    if (name.kind !== 'name') return this.refuse('filter');
    this.position += 1;
    const number = this.peek();
    if (number.kind !== 'number') return { name: name.text, range: name.range };
    this.position += 1;
    return { name: name.text, argument: { text: number.text, range: number.range }, range: name.range };
  }

  private sum(): Operand | undefined {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Operand | undefined {
    return this.chain(['*', '/'], () => this.operand());
  }

  private chain(operators: readonly Step['operator'][], next: () => Operand | undefined): Operand | undefined {
    const first = next();
    const steps: Step[] = [];
    for (let operator = this.operator(operators); first && operator; operator = this.operator(operators)) {
      if (operator.text === '-' && !(operator.spacedBefore && operator.spacedAfter)) return this.refuse('spaced-minus');
      this.position += 1;
      const operand = next();
      if (!operand) return undefined;
      steps.push({ operator: operator.text as Step['operator'], range: operator.range, operand });
    }
    const last = steps.at(-1)?.operand;
    if (!first || !last) return first;
    return { kind: 'chain', first, steps, range: { start: first.range.start, end: last.range.end } };
  }

  private operator(operators: readonly string[]): Token | undefined {
    const token = this.peek();
    return token.kind === 'sign' && operators.includes(token.text) ? token : undefined;
  }

  private operand(): Operand | undefined {
    const token = this.peek();
    if (token.kind === 'number') {
      this.position += 1;
      return { kind: 'literal', number: token.text, range: token.range };
    }
    if (token.kind === 'name') return this.named(token);
    return this.isSign('(') ? this.nested(() => this.parenthesised()) : this.refuse('operand');
  }

  /** Guards the recursion of parentheses and calls. */
  private nested<T>(rule: () => T | undefined): T | undefined {
    if (this.depth >= deepest) return this.refuse('shallow');
    this.depth += 1;
    const result = rule();
    this.depth -= 1;
    return result;
  }

  private parenthesised(): Operand | undefined {
    const { start } = this.peek().range;
    this.position += 1;
    const inner = this.sum();
    if (!inner) return undefined;
    const { end } = this.peek().range;
    return this.take(')') ? { ...inner, range: { start, end } } : this.refuse('closing-parenthesis');
  }

  private named(token: Token): Reference | Call | undefined {
    this.position += 1;
    if (this.isSign('(')) return this.nested(() => this.call(token));
    if (!this.isSign('.')) return { kind: 'reference', segments: segmentsOf(token), range: token.range };
    this.position += 1;
    return this.refuse('segment');
  }

  private call(name: Token): Call | undefined {
    const found: Argument[] = [];
    do {
      this.position += 1;
      if (this.isSign(')') && found.length === 0) break;
      const added = this.argument(found);
      if (!added) return undefined;
    } while (this.isSign(','));
    const end = this.peek().range.end;
    if (!this.take(')')) return this.refuse('argument');
    const range = { start: name.range.start, end };
    return { kind: 'call', name: { text: name.text, range: name.range }, arguments: found, range };
  }

  /** Reads one argument; a selector is given to the argument before it. */
  private argument(found: Argument[]): boolean {
    const side = this.peek();
    const count = this.peek(1);
    if ((side.text !== 'first' && side.text !== 'last') || count.kind !== 'number') {
      const operand = this.sum();
      if (operand) found.push({ operand });
      return operand !== undefined;
    }
    const before = found.at(-1);
    if (!before || before.selector) return this.refuse('series-before-selector') ?? false;
    const selector = this.selector(side.text, side.range, count);
    if (selector) found[found.length - 1] = { ...before, selector };
    return selector !== undefined;
  }

  private selector(side: Selector['side'], range: Range, count: Token): Selector | undefined {
    this.position += 1;
    if (!/^[1-9]\d{0,2}$/u.test(count.text)) return this.refuse('whole-number');
    this.position += 1;
    return { side, count: Number(count.text), range: { start: range.start, end: count.range.end } };
  }

  private refuse(expected: Expected): undefined {
    const { text, range } = this.peek();
    this.problems.push(problem('expression/syntax', range, { expected, found: text }) as Problem);
    return undefined;
  }

  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] as Token;
  }

  private isSign(sign: string): boolean {
    return this.peek().kind === 'sign' && this.peek().text === sign;
  }

  private take(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.position += 1;
    return true;
  }
}

function segmentsOf(token: Token): readonly Segment[] {
  return [...token.text.matchAll(/[^.]+/gu)].map((match) => {
    const start = token.range.start + match.index;
    return { text: match[0], range: { start, end: start + match[0].length } };
  });
}
