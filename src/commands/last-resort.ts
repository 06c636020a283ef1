import type { Language } from '../diagnostics/reporters/report.ts';
import { shortened } from '../diagnostics/shortened.ts';

/** More of an error's message says nothing to a person. */
const longestMessage = 300;

/**
 * What a person is told where an error came through that no stage has made a diagnostic of: the machine lacks
 * something, or the program is wrong. Neither is mended by a stack trace.
 */
export function unforeseen(error: unknown, language: Language): string {
  const { code, path, message } = asSystemError(error);
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code)) {
    const what = path === undefined ? code : `${path}: ${code}`;
    return {
      ko: `컴퓨터가 하지 못한 일이 있어 멈췄습니다(${what}). 폴더의 권한과 디스크의 남은 자리를 확인하고 다시 실행하십시오.`,
      en: `The machine could not do what was needed (${what}). Check permissions and free space, and run it again.`,
    }[language];
  }
  const told = shortened(message.split('\n')[0] ?? '', longestMessage);
  return {
    ko: `planpress의 잘못으로 멈췄습니다. 이 글과 원고를 개발자에게 보내 주십시오: ${told}`,
    en: `planpress failed by a fault of its own. Please send this text and the sources to its developers: ${told}`,
  }[language];
}

function asSystemError(error: unknown): { code?: string | undefined; path?: string | undefined; message: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, path } = error as NodeJS.ErrnoException;
  return { code: typeof code === 'string' ? code : undefined, path, message: error.message };
}
