import type { Language } from '../diagnostics/reporters/report.ts';
import type { CommandResult } from './options.ts';

/** What the writing of standard output came to: the exit code of the command, or that of a machine that lacks room. */
export async function writeOutput(
  { output, exitCode }: CommandResult,
  stream: NodeJS.WriteStream,
  { language, isBuild }: { readonly language: Language; readonly isBuild: boolean },
): Promise<{ readonly exitCode: number; readonly complaint: string | undefined }> {
  const failure = await written(stream, output);
  // Who closes the pipe has read enough.
  if (failure === undefined || failure.code === 'EPIPE') return { exitCode, complaint: undefined };
  const complaint = unwritable(failure.code ?? failure.message)[language];
  return { exitCode: 3, complaint: isBuild && exitCode === 0 ? `${complaint} ${published[language]}` : complaint };
}

function written(stream: NodeJS.WriteStream, text: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((end) => {
    stream.once('error', end);
    stream.write(text, (error) => end(error ?? undefined));
  });
}

function unwritable(reason: string): Record<Language, string> {
  return {
    ko: `결과를 화면이나 파일에 쓰지 못했습니다(${reason}).`,
    en: `The result could not be written to standard output (${reason}).`,
  };
}

const published: Record<Language, string> = {
  ko: '만든 것은 모두 펴냈습니다.',
  en: 'What was built is published all the same.',
};
