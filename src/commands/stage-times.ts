import type { Stage } from '../pipeline/setting.ts';
import type { Console } from './options.ts';

/** Measures the stages of one edition and tells of each as it begins. */
export class StageTimes {
  readonly seconds = new Map<Stage, number>();
  readonly #console: Console;
  readonly #edition: string;
  #current: { stage: Stage; since: number } | undefined;

  constructor(console: Console, edition: string) {
    this.#console = console;
    this.#edition = edition;
  }

  begin(stage: Stage): void {
    this.end();
    this.#console.progress(`${this.#edition}: ${stage} …`);
    this.#current = { stage, since: this.#console.now() };
  }

  end(): void {
    if (this.#current) this.seconds.set(this.#current.stage, (this.#console.now() - this.#current.since) / 1000);
    this.#current = undefined;
  }
}
