import { josa } from 'josa';

const afterNothing: Record<string, string> = { 을: '을', 이: '이', 은: '은', 와: '와', 로: '로' };

/** Chooses Korean particles after words that are known only when the message is made: `'plan'#{을}`. */
export function particles(text: string): string {
  return josa(text).replaceAll(/#\{(.)\}/g, (_, particle: string) => afterNothing[particle] ?? particle);
}
