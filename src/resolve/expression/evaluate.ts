import type { NeededKind, ValueKind } from '../../diagnostics/catalogue/expression.ts';
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { ParametersOf } from '../../diagnostics/diagnostic.ts';
import type {
  Argument,
  Call,
  Chain,
  Expression,
  ExpressionResult,
  Facts,
  FoundFact,
  FoundSeries,
  NotFound,
  Operand,
  Reference,
  SeriesEntry,
  Step,
} from '../../model/expression.ts';
import { displayOf, type Figure } from '../../model/figure.ts';
import { canonical } from '../../model/number.ts';
import { type Problem, problem, type Range } from '../../model/problem.ts';
import { closest } from '../../model/suggestion.ts';
import { type Presentation, present, readFilters } from './filters.ts';
import {
  add,
  decimalsOf,
  divide,
  type Fraction,
  fraction,
  isZero,
  multiply,
  roundFraction,
  subtract,
} from './fraction.ts';
import { counting, functionNamed, functionNames, type NumberFunction } from './functions.ts';
import { joined, type Quantity, type Value } from './value.ts';

export interface EvaluatedExpression {
  readonly result?: ExpressionResult | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Evaluates a parsed expression. A name alone shows its fact as tables do; everything else is computed
 * exactly and must be rounded where its decimals do not end, or where it is a mean. There is a result if
 * and only if there are no problems. Gives the codes of `expression/` other than `empty`.
 */
export function evaluateExpression(expression: Expression, facts: Facts): EvaluatedExpression {
  const evaluation = new Evaluation(expression, facts);
  const result = evaluation.result();
  return evaluation.problems.length > 0 ? { problems: evaluation.problems } : { result, problems: [] };
}

/** A number of an argument with the place to blame for it. */
interface Blamed {
  readonly quantity: Quantity;
  readonly range: Range;
}

/** More names than these are no help in a message. */
const mostNames = 30;

/** One evaluation; a method returns undefined after it has recorded the problem. */
class Evaluation {
  readonly problems: Problem[] = [];
  /** The word of a figure that is still to be written, where one is needed: nothing is computed without it. */
  private awaited: string | undefined;
  private readonly expression: Expression;
  private readonly facts: Facts;

  constructor(expression: Expression, facts: Facts) {
    this.expression = expression;
    this.facts = facts;
  }

  result(): ExpressionResult | undefined {
    const { operand, filters } = this.expression;
    const value = this.value(operand);
    const presentation = readFilters(filters, this.problems);
    if (!value || this.problems.length > 0) return undefined;
    if (value.kind === 'series') return this.wrongType(operand.range, 'series', 'single-value');
    if (filters.length > 0 || value.kind === 'quantity') return this.computed(value, presentation);
    if (value.kind === 'text') return { text: value.text, fact: value.fact, from: [value.fact] };
    return this.shown(value);
  }

  /** A fact as tables show it. */
  private shown({ fact, figure }: FoundFact): ExpressionResult | undefined {
    const { range } = this.expression.operand;
    if (!figure) return this.absent(range, 'blank', '');
    return { text: displayOf(figure), fact, from: [fact], figure };
  }

  private computed(value: Value, presentation: Presentation): ExpressionResult | undefined {
    const quantity = this.quantity(value, this.expression.operand.range);
    if (!quantity) return this.waiting();
    const rounded = this.settled(quantity, presentation);
    if (!rounded) return undefined;
    // Only formatted, the text still shows the fact itself; rounded, it is a number of its own.
    const same = value.kind === 'fact' && presentation.roundings.length === 0;
    const text = present(rounded.number, rounded.decimals, presentation);
    const figure: Figure = { kind: 'number', ...rounded, display: text, provisional: false };
    return { text, fact: same ? value.fact : undefined, from: quantity.from, figure };
  }

  /** What is computed from a figure that is still to be written says so with the same word. */
  private waiting(): ExpressionResult | undefined {
    return this.awaited === undefined || this.problems.length > 0
      ? undefined
      : { text: this.awaited, fact: undefined, from: [] };
  }

  /** The number with the decimals to show: those asked for, or its own if they end. */
  private settled(quantity: Quantity, { roundings }: Presentation): { number: string; decimals: number } | undefined {
    const [first, ...others] = roundings;
    if (first) {
      const start = roundFraction(quantity.value, first.decimals, first.rounding);
      const round = (number: typeof start, step: typeof first) =>
        roundFraction(fraction(number), step.decimals, step.rounding);
      return { number: canonical(others.reduce(round, start)), decimals: roundings.at(-1)?.decimals ?? 0 };
    }
    const own = quantity.averaged ? undefined : decimalsOf(quantity.value);
    if (own === undefined) return this.needsRounding(quantity.inexact ?? this.expression.operand.range);
    const decimals = Math.max(own, quantity.decimals);
    return { number: canonical(roundFraction(quantity.value, own, 'half-up')), decimals };
  }

  private value(operand: Operand): Value | undefined {
    switch (operand.kind) {
      case 'literal':
        return literal(operand.number);
      case 'reference':
        return this.reference(operand);
      case 'call':
        return this.call(operand);
      case 'chain':
        return this.chain(operand);
    }
  }

  private reference(reference: Reference): Value | undefined {
    const found = this.facts.find(reference.segments.map((segment) => segment.text));
    return found.kind === 'unknown' ? this.unknownName(reference, found) : found;
  }

  private unknownName({ segments, range }: Reference, { at, suggestions, known }: NotFound): undefined {
    const segment = segments[at];
    return this.report('expression/unknown-name', segment?.range ?? range, {
      name: segments.map(({ text }) => text).join('.'),
      segment: segment?.text ?? '',
      suggestion: suggestions[0],
      known: known.length > mostNames ? '' : known.join(', '),
    });
  }

  /** Computes from left to right; looks at every operand even after a problem, to report them all. */
  private chain(chain: Chain): Quantity | undefined {
    let total = this.number(chain.first);
    for (const step of chain.steps) {
      const right = this.number(step.operand);
      total = total && right && this.step(total, step, right);
    }
    return total;
  }

  private number(operand: Operand): Quantity | undefined {
    const value = this.value(operand);
    return value && this.quantity(value, operand.range);
  }

  private step(left: Quantity, step: Step, right: Quantity): Quantity | undefined {
    const { operator, range } = step;
    if (operator === '/' && isZero(right.value)) return this.divisionByZero(step.operand.range);
    const value = operations[operator](left.value, right.value);
    const keeps = operator === '+' || operator === '-';
    const inherited = left.inexact ?? right.inexact;
    return {
      kind: 'quantity',
      value,
      decimals: keeps ? Math.max(left.decimals, right.decimals) : 0,
      averaged: left.averaged || right.averaged,
      inexact: operator === '/' && decimalsOf(value) === undefined ? (inherited ?? range) : inherited,
      from: joined([left.from, right.from]),
    };
  }

  private call(call: Call): Quantity | undefined {
    const definition = functionNamed(call.name.text);
    if (!definition && call.name.text !== counting) return this.unknownFunction(call);
    const lists = call.arguments.map((argument) => {
      return definition ? this.numbers(argument) : this.counted(argument);
    });
    const numbers = lists.flatMap((list) => list ?? []);
    if (lists.includes(undefined)) return undefined;
    if (!definition) return countOf(numbers);
    return this.apply(definition, call, numbers);
  }

  private apply(definition: NumberFunction, call: Call, numbers: readonly Blamed[]): Quantity | undefined {
    if (definition.takes === 'two' && numbers.length !== 2)
      return this.wrongType(call.range, 'arguments', 'two-numbers');
    if (numbers.length === 0) return this.wrongType(call.range, 'arguments', 'number');
    const divisor = definition.divisor === undefined ? undefined : numbers[definition.divisor];
    if (divisor && isZero(divisor.quantity.value)) return this.divisionByZero(divisor.range);
    const quantities = numbers.map(({ quantity }) => quantity);
    const value = definition.compute(quantities.map((quantity) => quantity.value));
    const endless = definition.averages || decimalsOf(value) === undefined;
    return {
      kind: 'quantity',
      value,
      decimals: definition.keepsDecimals ? Math.max(...quantities.map(({ decimals }) => decimals)) : 0,
      averaged: definition.averages || quantities.some(({ averaged }) => averaged),
      inexact: quantities.find(({ inexact }) => inexact)?.inexact ?? (endless ? call.name.range : undefined),
      from: joined(quantities.map(({ from }) => from)),
    };
  }

  /** The numbers of an argument; every entry of a series must have one. */
  private numbers(argument: Argument): readonly Blamed[] | undefined {
    const value = this.value(argument.operand);
    const { range } = argument.operand;
    if (value?.kind === 'series') return this.numbersOf(value, argument);
    const quantity = value && this.quantity(value, range);
    if (!quantity || this.refusesSelector(argument)) return undefined;
    return [{ quantity, range }];
  }

  private numbersOf(series: FoundSeries, argument: Argument): readonly Blamed[] | undefined {
    const { range } = argument.operand;
    const quantities = this.selected(series, argument, 1)?.map((entry) => this.entry(entry, range));
    if (!quantities || quantities.includes(undefined)) return undefined;
    return quantities.flatMap((quantity) => (quantity ? [{ quantity, range }] : []));
  }

  private entry({ fact, figure }: SeriesEntry, range: Range): Quantity | undefined {
    return this.quantity({ kind: 'fact', fact, figure }, range, fact);
  }

  /** The entries of an argument that hold a number, for counting; others are no problem there. */
  private counted(argument: Argument): readonly Blamed[] | undefined {
    const value = this.value(argument.operand);
    const { range } = argument.operand;
    if (!value) return undefined;
    if (value.kind !== 'series') return this.wrongType(range, kindOf(value), 'series');
    return this.selected(value, argument, 0)?.flatMap(({ fact, figure }) => {
      return figure?.kind === 'number' ? [{ quantity: numberOf(figure, fact), range }] : [];
    });
  }

  /** The entries that a selector chooses, or all; there must be as many as it asks for, or as are needed. */
  private selected(
    { entries }: FoundSeries,
    { selector, operand }: Argument,
    needed: number,
  ): readonly SeriesEntry[] | undefined {
    const wanted = selector?.count ?? needed;
    if (entries.length < wanted) {
      return this.absent(selector?.range ?? operand.range, 'short', String(entries.length), this.slice(operand.range));
    }
    if (!selector) return entries;
    return selector.side === 'first' ? entries.slice(0, wanted) : entries.slice(-wanted);
  }

  private refusesSelector({ selector, operand }: Argument): boolean {
    if (selector) this.wrongType(operand.range, 'number', 'series');
    return selector !== undefined;
  }

  /** A value as a number to compute with. */
  private quantity(value: Value, range: Range, name = this.slice(range)): Quantity | undefined {
    if (value.kind === 'quantity') return value;
    if (value.kind !== 'fact') return this.wrongType(range, value.kind, 'number');
    const { figure, fact } = value;
    if (!figure) return this.absent(range, 'blank', '', name);
    if (figure.kind === 'status' && figure.awaited) {
      this.awaited = figure.text;
      return undefined;
    }
    if (figure.kind === 'status') return this.absent(range, 'status', figure.text, name);
    if (figure.kind === 'text') return this.wrongType(range, 'text', 'number');
    return numberOf(figure, fact);
  }

  private unknownFunction({ name }: Call): undefined {
    const suggestion = closest(name.text, functionNames);
    const parameters = { name: name.text, suggestion, known: functionNames.join(', ') };
    return this.report('expression/unknown-function', name.range, parameters);
  }

  private wrongType(range: Range, found: ValueKind, needed: NeededKind): undefined {
    return this.report('expression/wrong-type', range, { text: this.slice(range), found, needed });
  }

  private absent(
    range: Range,
    reason: 'blank' | 'status' | 'short',
    detail: string,
    name = this.slice(range),
  ): undefined {
    return this.report('expression/no-value', range, { name, reason, detail });
  }

  private divisionByZero(range: Range): undefined {
    return this.report('expression/division-by-zero', range, { text: this.slice(range) });
  }

  private needsRounding(range: Range): undefined {
    return this.report('expression/needs-rounding', range, { text: this.slice(this.expression.operand.range) });
  }

  private report<C extends Code>(code: C, range: Range, parameters: ParametersOf<C>): undefined {
    this.problems.push(problem(code, range, parameters) as Problem);
    return undefined;
  }

  private slice({ start, end }: Range): string {
    return this.expression.text.slice(start, end);
  }
}

const operations: Readonly<Record<Step['operator'], (left: Fraction, right: Fraction) => Fraction>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

function literal(number: string): Quantity {
  const decimals = number.split('.')[1]?.length ?? 0;
  return { kind: 'quantity', value: fraction(number), decimals, averaged: false, from: [] };
}

function numberOf({ number, decimals }: { number: string; decimals: number }, fact: string): Quantity {
  return { kind: 'quantity', value: fraction(number), decimals, averaged: false, from: [fact] };
}

function countOf(numbers: readonly Blamed[]): Quantity {
  const from = joined(numbers.map(({ quantity }) => quantity.from));
  return { kind: 'quantity', value: fraction(String(numbers.length)), decimals: 0, averaged: false, from };
}

function kindOf(value: Exclude<Value, FoundSeries>): ValueKind {
  if (value.kind === 'text') return 'text';
  return value.kind === 'fact' && value.figure?.kind === 'text' ? 'text' : 'number';
}
