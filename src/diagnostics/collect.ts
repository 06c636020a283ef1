import { type Diagnostic, hasErrors, type Outcome } from './diagnostic.ts';

/** Adds what was found, one by one: a call takes only so many arguments, and a large table has more problems. */
export function collect<T>(into: T[], found: readonly T[]): void {
  for (const one of found) into.push(one);
}

/** Collects what is found wrong while something comes about in several steps. */
export class Collector {
  readonly diagnostics: Diagnostic[] = [];

  add(found: readonly Diagnostic[]): void {
    collect(this.diagnostics, found);
  }

  /** The value of a step. */
  take<T>({ value, diagnostics }: Outcome<T>): T {
    this.add(diagnostics);
    return value;
  }

  /** The value of a step with which the next can go on: none where this step or one before found an error. */
  sound<T>(outcome: Outcome<T | undefined>): T | undefined {
    const value = this.take(outcome);
    return hasErrors(this.diagnostics) ? undefined : value;
  }
}
