import { particles } from './particles.ts';

export type Severity = 'error' | 'warning';

/** A text in both languages in which planpress speaks. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

/** One of several ways in which something is wrong: what it is, and how to mend it. */
export interface Fault {
  readonly what: Bilingual;
  readonly mend: Bilingual;
}

/**
 * What the catalogue says about one kind of problem. `P` is the shape of the parameters that a
 * diagnostic of this kind carries.
 */
export interface Entry<P> {
  readonly severity: Severity;
  /** What this kind of problem is called. */
  readonly title: Bilingual;
  /** What is wrong here, in one sentence. */
  readonly message: (parameters: P) => Bilingual;
  /** Why it matters and how to mend it. */
  readonly help: (parameters: P) => Bilingual;
}

/** An entry as it is written: a text that hangs on no parameters need be no function. */
interface Written<P> {
  readonly title: Bilingual;
  readonly message: Bilingual | ((parameters: P) => Bilingual);
  readonly help: Bilingual | ((parameters: P) => Bilingual);
}

/** Declares a problem that has to be mended before there is a book. */
export function error<P = Record<string, never>>(written: Written<P>): Entry<P> {
  return entry('error', written);
}

/** Declares what is probably wrong, and can be accepted where it is right. */
export function warning<P = Record<string, never>>(written: Written<P>): Entry<P> {
  return entry('warning', written);
}

function entry<P>(severity: Severity, { title, message, help }: Written<P>): Entry<P> {
  return { severity, title, message: spoken(message), help: spoken(help) };
}

/** Particles are chosen once, in the whole text: entries only mark them (`'${name}'#{을}`). */
function spoken<P>(text: Written<P>['message']): (parameters: P) => Bilingual {
  return (parameters) => {
    const { ko, en } = typeof text === 'function' ? text(parameters) : text;
    return { ko: particles(ko), en };
  };
}
