import type { signalCodes } from '../commands/interruption.ts';
import type { CommandResult } from '../commands/options.ts';
import type { Bilingual } from '../diagnostics/entry.ts';

type ExitCode = CommandResult['exitCode'] | (typeof signalCodes)[keyof typeof signalCodes];

/** What the exit codes of every command mean. */
export const exitCodes: Readonly<Record<ExitCode, Bilingual>> = {
  0: { ko: '수정할 것이 없다. 요청한 일을 마쳤다.', en: 'No errors; what was asked for is done.' },
  1: {
    ko: '자료에 수정할 것이 있다(--strict에서는 확인할 것도). 그 판의 출력은 바뀌지 않는다.',
    en: 'The sources have errors (with --strict, also warnings). The output of those editions is unchanged.',
  },
  2: {
    ko: '명령, 선택 사항 또는 자료 폴더를 잘못 적었다. 아무 일도 하지 않았다.',
    en: 'Wrong command, option or root folder; nothing was done.',
  },
  3: {
    ko: '자료에는 잘못이 없으나 컴퓨터에 브라우저나 쓸 수 있는 폴더가 없다.',
    en: 'The sources are good, but the machine lacks a browser or a folder that can be written.',
  },
  130: {
    ko: '만드는 도중에 Ctrl-C(SIGINT)로 중단했다. 출력은 이전 것이거나 새것이며, 만들다 만 것은 남지 않는다.',
    en: 'A build was interrupted (Ctrl-C, SIGINT). The output is the old one or the new one, whole; nothing unfinished is left.',
  },
  143: {
    ko: '만드는 도중에 SIGTERM으로 중단했다. 출력은 130과 같다.',
    en: 'A build was ended by SIGTERM. The output is as for 130.',
  },
};
