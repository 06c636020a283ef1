declare module 'josa' {
  /** Chooses the particle after each word: `josa("'plan'#{을}")` is `'plan'을`. */
  export function josa(text: string): string;
}
