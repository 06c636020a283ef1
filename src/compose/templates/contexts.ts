import { required } from './scope.ts';
import type { GroupShape, Shape } from './shapes.ts';

/**
 * The contexts that partials are called with. Equal ones are one object, so that a partial that calls
 * itself is met again with what it was met with before.
 */
export class Contexts {
  private readonly numbers = new Map<Shape, number>();
  private readonly merged = new Map<string, GroupShape>();
  private readonly origins = new Map<Shape, { base: Shape; names: ReadonlyMap<string, Shape> }>();

  /** What a context is known by. */
  keyOf(shape: Shape): number {
    const known = this.numbers.get(shape) ?? this.numbers.size;
    this.numbers.set(shape, known);
    return known;
  }

  /** A context with the parameters of a call added to its names. */
  withNames(context: Shape, names: ReadonlyMap<string, Shape>): Shape {
    if (names.size === 0) return context;
    const origin = this.origins.get(context);
    const base = origin?.base ?? required(context);
    const all = new Map([...(origin?.names ?? []), ...names]);
    const sorted = [...all].sort(([left], [right]) => (left < right ? -1 : 1));
    const key = [this.keyOf(base), ...sorted.map(([name, shape]) => `${name} ${this.keyOf(shape)}`)].join('|');
    if (base === 'unknown') return 'unknown';
    const shape = this.merged.get(key) ?? { names: { ...namesOf(base), ...Object.fromEntries(all) } };
    this.merged.set(key, shape);
    this.origins.set(shape, { base, names: all });
    return shape;
  }
}

function namesOf(shape: Shape): GroupShape['names'] {
  return typeof shape === 'object' && 'names' in shape ? shape.names : {};
}
