/** Random choices that are the same for the same seed, on every machine: the generator known as mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, but not including, the limit; 0 where the limit is 0. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of several; there must be one. */
  pick<T>(among: readonly T[]): T {
    if (among.length === 0) throw new Error('nothing to choose from');
    return among[this.below(among.length)]!;
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): readonly T[] {
    const order = [...things];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    return order;
  }
}
