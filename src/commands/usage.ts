import type { Bilingual } from '../diagnostics/entry.ts';
import { particles } from '../diagnostics/particles.ts';
import type { Language } from '../diagnostics/reporters/report.ts';
import { shortened } from '../diagnostics/shortened.ts';
import { planYears } from '../model/manifest.ts';
import { closest } from '../model/suggestion.ts';
import type { RevisionFault } from '../read/revision.ts';

/** A name of more characters is none, and need not be quoted whole. */
const longestName = 200;

/** A call that cannot be carried out as it is written: exit code 2. The message is for people. */
export class UsageError extends Error {
  constructor(language: Language, message: Bilingual) {
    super(particles(message[language]));
  }
}

/** No folder with both sources was found, or the one named does not exist. */
export function rootMissing(named: string | undefined, language: Language): UsageError {
  if (named === undefined) {
    return new UsageError(language, {
      ko: 'content/와 data/가 함께 있는 폴더를 찾지 못했습니다. 그런 폴더에서 실행하거나 --root로 알려 주십시오.',
      en: 'No folder with content/ and data/ was found. Run in such a folder, or name it with --root.',
    });
  }
  return new UsageError(language, {
    ko: `'${named}' 폴더가 없습니다. --root를 고치십시오.`,
    en: `There is no folder '${named}'. Correct --root.`,
  });
}

/** What was named as the root is a file, or a folder that this user may not look into. */
export function rootUnusable(root: string, reason: 'file' | 'closed', language: Language): UsageError {
  const words = {
    file: { ko: '폴더가 아니라 파일입니다', en: 'is a file, not a folder' },
    closed: { ko: '읽을 권한이 없는 폴더입니다', en: 'is a folder that you may not read' },
  }[reason];
  return new UsageError(language, {
    ko: `'${root}'#{은} ${words.ko}. --root를 고치십시오.`,
    en: `'${root}' ${words.en}. Correct --root.`,
  });
}

/** A form was named that is not there. */
export function unknownForm(form: string, known: readonly string[], language: Language): UsageError {
  const listed = known.join(', ');
  return new UsageError(language, {
    ko: `'${shortened(form, longestName)}' 서식이 없습니다. 쓸 수 있는 서식: ${listed}. --form을 고치십시오.`,
    en: `There is no form '${shortened(form, longestName)}'. Forms: ${listed}. Correct --form.`,
  });
}

/** The text that is to be audited is not there. */
export function publishedMissing(file: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `'${shortened(file, longestName)}' 파일이 없습니다. 대조할 글의 파일을 대십시오.`,
    en: `There is no file '${shortened(file, longestName)}'. Name the text to be audited.`,
  });
}

/** An edition was named that the root does not have. */
export function unknownEdition(edition: string, known: readonly string[], language: Language): UsageError {
  const named = shortened(edition, longestName);
  const reason = { ko: `'${named}' 판이 없습니다.`, en: `There is no edition '${named}'.` };
  const { ko, en } = withMeant(reason, closest(edition, known));
  const listed = known.join(', ');
  return new UsageError(language, { ko: `${ko} 있는 판: ${listed}`, en: `${en} Known editions: ${listed}` });
}

/** One edition alone was named to be compared, as it is now. */
export function nothingToCompare(named: string, language: Language): UsageError {
  const edition = shortened(named, longestName);
  return new UsageError(language, {
    ko: `비교할 다른 판이 없습니다. 두 판을 적거나(planpress diff 앞판 ${edition}) 앞선 시점을 적으십시오(planpress diff ${edition}@HEAD~1).`,
    en: `There is nothing to compare with. Name two editions (planpress diff BEFORE ${edition}) or a revision (planpress diff ${edition}@HEAD~1).`,
  });
}

/** Something new was asked for that the form does not have, or in a place where it cannot be. */
export function newThing(
  fault: 'word' | 'id' | 'chapter' | 'under' | 'unreadable',
  named: string,
  known: readonly string[],
  language: Language,
): UsageError {
  const meant = shortened(named, longestName);
  const listed = known.join(', ');
  const { ko, en } = {
    word: {
      ko: `'${meant}'#{은} 새로 만들 수 없습니다. 쓸 수 있는 말: ${listed}.`,
      en: `There is no new '${meant}'. Words: ${listed}.`,
    },
    id: {
      ko: `새 항목의 id를 영문 소문자와 숫자를 붙임표로 이어 적으십시오('${meant}').`,
      en: `Give the new node an id of lower-case letters and digits, joined by hyphens ('${meant}').`,
    },
    chapter: {
      ko: `서식에 '${meant}' 장이 없습니다. 있는 장: ${listed}.`,
      en: `The form has no chapter '${meant}'. Chapters: ${listed}.`,
    },
    under:
      known.length === 0
        ? { ko: '가장 바깥 단계에는 --under를 적지 않습니다.', en: 'The outermost level takes no --under.' }
        : { ko: `--under에 위의 항목을 적으십시오: ${listed}.`, en: `Name the node above with --under: ${listed}.` },
    unreadable: {
      ko: `'${meant}' 판을 읽을 수 없습니다. 먼저 planpress check로 점검하십시오.`,
      en: `The edition '${meant}' cannot be read. Check it first.`,
    },
  }[fault];
  return new UsageError(language, { ko, en });
}

/** An edition was named at a revision whose sources cannot be had. */
export function revisionUnusable(revision: string, fault: RevisionFault, language: Language): UsageError {
  const named = shortened(revision, longestName);
  const { ko, en } = {
    'no-git': { ko: 'git을 찾지 못했습니다', en: 'git was not found' },
    'no-repository': { ko: '이 폴더는 git 저장소가 아닙니다', en: 'this folder is no git repository' },
    'no-revision': { ko: '그런 시점이 없습니다', en: 'there is no such revision' },
    'no-sources': { ko: '그때에는 이 폴더에 원고가 없었습니다', en: 'there were no sources in this folder then' },
  }[fault];
  return new UsageError(language, {
    ko: `'@${named}' 시점의 판을 읽지 못했습니다. ${ko}. @ 뒤를 고치거나 두 폴더의 판을 대십시오(폴더/판).`,
    en: `The edition at '@${named}' cannot be read: ${en}. Correct what stands behind @, or name editions in two folders (FOLDER/EDITION).`,
  });
}

/** A code was asked about that the catalogue does not have. */
export function unknownCode(code: string, known: readonly string[], language: Language): UsageError {
  const reason = { ko: `'${code}' 코드는 없습니다.`, en: `There is no code '${code}'.` };
  const { ko, en } = withMeant(reason, closest(code, known));
  return new UsageError(language, {
    ko: `${ko} 모든 코드는 'planpress explain'으로 보십시오.`,
    en: `${en} 'planpress explain' lists all codes.`,
  });
}

/** The name of a report says neither page nor workbook. */
export function reportKindUnknown(path: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `--report는 .html이나 .xlsx 파일에 씁니다. '${path}'의 이름을 고치십시오.`,
    en: `--report writes a .html or .xlsx file. Correct the name '${path}'.`,
  });
}

/** The report would lie among the sources of the root. */
export function reportOverSources(path: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `'${path}'에는 결과를 쓰지 않습니다. 원고와 자료의 폴더(content, data, templates)이기 때문입니다. --report에 다른 폴더를 적으십시오.`,
    en: `No report is written to '${path}', among the sources (content, data, templates). Name another folder for --report.`,
  });
}

/** The report would replace a file that is none. */
export function reportNotOurs(path: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `'${path}' 파일이 이미 있고, planpress가 쓴 그대로의 목록이 아니어서 덮어쓰지 않습니다. --report에 다른 이름을 적거나 그 파일을 옮기십시오.`,
    en: `'${path}' is there already, and is no report as planpress wrote it. Give --report another name, or move that file.`,
  });
}

/** The report could not be written where it was asked for. */
export function reportUnwritable(path: string, reason: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `'${path}' 파일에 쓸 수 없습니다(${reason}). --report를 고치십시오.`,
    en: `'${path}' cannot be written (${reason}). Correct --report.`,
  });
}

/** A preview of mends was asked for, but not the mends. */
export function dryRunAlone(language: Language): UsageError {
  return new UsageError(language, {
    ko: '--dry-run은 --fix와 함께 씁니다. 고칠 것을 미리 보려면 --fix --dry-run이라고 적으십시오.',
    en: '--dry-run goes with --fix. To see what would be mended, use --fix --dry-run.',
  });
}

/** The mends of one code were asked for, but no mends. */
export function onlyAlone(language: Language): UsageError {
  return new UsageError(language, {
    ko: 'check의 --only는 --fix와 함께 씁니다. --fix --only 코드라고 적으십시오.',
    en: '--only of check goes with --fix: use --fix --only CODE.',
  });
}

/** The mends of a code were asked for that has none of its own. */
export function unfixable(code: string, known: readonly string[], language: Language): UsageError {
  return new UsageError(language, {
    ko: `--only에 '${code}'#{을} 쓸 수 없습니다. 쓸 수 있는 코드: ${known.join(', ')}`,
    en: `--only cannot be '${code}'. It can be: ${known.join(', ')}`,
  });
}

/** A PDF for archives was asked for, but no PDF. */
export function archiveWithoutPdf(language: Language): UsageError {
  return new UsageError(language, {
    ko: '--pdf-a와 --no-pdf는 함께 쓸 수 없습니다. 둘 가운데 하나를 지우십시오.',
    en: '--pdf-a and --no-pdf contradict each other. Leave one of them out.',
  });
}

/** A proof was asked for together with what only a whole build has. */
export function proofContradicted(option: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `--only#{과} ${option}#{은} 함께 쓸 수 없습니다. 둘 가운데 하나를 지우십시오.`,
    en: `--only and ${option} contradict each other. Leave one of them out.`,
  });
}

/** A proof was asked for of what an edition does not have; those that may have been meant are named. */
export function unknownPart(part: string, edition: string, meant: readonly string[], language: Language): UsageError {
  const listed = meant.join(', ');
  return new UsageError(language, {
    ko: `'${edition}' 판에 '${part}'에 해당하는 장이나 과제가 없습니다. 가까운 것: ${listed}. 번호나 id로 적으십시오.`,
    en: `The edition '${edition}' has no chapter or task '${part}'. The nearest: ${listed}. Give its number or its id.`,
  });
}

/** A proof was asked for by a name that several parts of the book have. */
export function partUnclear(part: string, edition: string, meant: readonly string[], language: Language): UsageError {
  const listed = meant.join(', ');
  return new UsageError(language, {
    ko: `'${edition}' 판에서 '${part}'에 해당하는 것이 여럿입니다: ${listed}. id로 적으십시오.`,
    en: `In the edition '${edition}', '${part}' may be any of: ${listed}. Give the id.`,
  });
}

/** A program that was called, as its usage messages name it. */
export interface Called {
  readonly name: string;
  /** The commands that take an option. */
  readonly commandsWith: (option: string) => readonly string[];
}

const itself: Called = { name: 'planpress', commandsWith: () => [] };

/** No form was named to begin an edition with, or one with which none can be begun: those with which it can are listed. */
export function formUnstartable(
  form: string | undefined,
  known: ReadonlyMap<string, string>,
  isForm: boolean,
  language: Language,
): UsageError {
  const { ko, en } = whyUnstartable(form, [...known.keys()], isForm);
  const width = Math.max(...[...known.keys()].map(({ length }) => length));
  const listed = [...known].map(([id, title]) => `\n  ${id.padEnd(width)}  ${title}`).join('');
  return new UsageError(language, { ko: `${ko} 쓸 수 있는 서식:${listed}`, en: `${en} Forms:${listed}` });
}

function whyUnstartable(form: string | undefined, known: readonly string[], isForm: boolean): Bilingual {
  if (form === undefined) return { ko: '--form에 서식을 적으십시오.', en: 'Name a form with --form.' };
  const named = shortened(form, longestName);
  if (isForm)
    return { ko: `'${named}' 서식에는 시작판이 없습니다.`, en: `The form '${named}' has no edition to begin with.` };
  const reason = {
    ko: `'${named}' 서식으로는 판을 시작할 수 없습니다.`,
    en: `No edition can be begun with the form '${named}'.`,
  };
  return withMeant(reason, closest(form, known));
}

/** A new edition was described by a value that it cannot have, or lacks; the option tells which. */
export function unusableBeginning(
  option: '--year' | '--publisher' | '--edition',
  value: string | undefined,
  language: Language,
): UsageError {
  const named = value === undefined ? undefined : shortened(value, longestName);
  const wanted = {
    '--year': {
      ko: `${planYears.first}부터 ${planYears.last}까지의 연도(예: 2031)`,
      en: `a year from ${planYears.first} to ${planYears.last}, such as 2031`,
    },
    '--publisher': {
      ko: '한 줄의 부처 이름(괄호와 기호 없이)',
      en: 'the name of an office in one line, without marks',
    },
    '--edition': {
      ko: '영문 소문자와 숫자를 붙임표로 이은 이름',
      en: 'lower-case ASCII letters and digits, joined by hyphens',
    },
  }[option];
  const refused =
    named === undefined ? { ko: '', en: '' } : { ko: ` '${named}'#{은} 쓸 수 없습니다.`, en: `, not '${named}'` };
  return new UsageError(language, {
    ko: `${option}에는 ${wanted.ko}#{을} 적으십시오.${refused.ko}`,
    en: `${option} takes ${wanted.en}${refused.en}.`,
  });
}

/** A new edition would lie where something lies already. */
export function placeTaken(path: string, language: Language): UsageError {
  return new UsageError(language, {
    ko: `'${path}'#{이} 이미 있어 아무것도 쓰지 않았습니다. 다른 폴더를 대거나 --edition으로 다른 이름을 적으십시오.`,
    en: `'${path}' is there already, so nothing was written. Name another folder, or another edition with --edition.`,
  });
}

/** What commander found wrong with the arguments of a program, in the language asked for. */
export function argumentsWrong(code: string, message: string, language: Language, called: Called = itself): string {
  const english = message.replace(/^error: /, '').replace(/\s+/g, ' ');
  const reason = reasonOf(code, english, called)[language];
  const help = `${called.name} --help`;
  return { ko: `${reason} 쓰는 법은 '${help}'로 보십시오.`, en: `${reason} See '${help}'.` }[language];
}

function reasonOf(code: string, english: string, { commandsWith }: Called): Bilingual {
  const named = /'([^' ]+)/.exec(english)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(english)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return commandsWith(named).length > 0
        ? misplaced(named, commandsWith(named))
        : withMeant({ ko: `'${named}' 선택은 없습니다.`, en: `There is no option '${named}'.` }, meant);
    case 'commander.unknownCommand':
      return withMeant({ ko: `'${named}' 명령은 없습니다.`, en: `There is no command '${named}'.` }, meant);
    case 'commander.optionMissingArgument':
      return { ko: `'${named}' 선택에 값이 없습니다.`, en: `The option '${named}' lacks its value.` };
    case 'commander.excessArguments':
      return { ko: '이름을 너무 많이 적었습니다. 하나만 남기십시오.', en: 'There are too many names. Keep one.' };
    case 'commander.invalidArgument':
      return wrongValue(named, english);
    default:
      return { ko: `명령을 알아들을 수 없습니다(${english}).`, en: english };
  }
}

/** An option that stands before the command that it belongs to. */
function misplaced(option: string, commands: readonly string[]): Bilingual {
  const example = `planpress ${commands[0]} ${option}`;
  return {
    ko: particles(`'${option}'#{은} 명령 뒤에 적으십시오: ${example} ….`),
    en: `Write '${option}' behind the command: ${example} ….`,
  };
}

function wrongValue(option: string, english: string): Bilingual {
  const value = /argument '([^']*)'/.exec(english)?.[1] ?? '';
  const known = /choices are (.+?)\.?$/.exec(english)?.[1] ?? '';
  const reason = {
    ko: `'${option}'에는 '${value}' 값을 쓸 수 없습니다.`,
    en: `The option '${option}' does not take '${value}'.`,
  };
  const { ko, en } = withMeant(reason, closest(value, known.split(', ')));
  return { ko: `${ko} 쓸 수 있는 값: ${known}.`, en: `${en} It takes: ${known}.` };
}

function withMeant({ ko, en }: Bilingual, meant: string | undefined): Bilingual {
  if (meant === undefined) return { ko, en };
  return { ko: particles(`${ko} '${meant}'#{을} 뜻했습니까?`), en: `${en} Did you mean '${meant}'?` };
}

/** The language of a usage message, when the arguments themselves cannot be read. */
export function languageAsked(parameters: readonly string[]): Language {
  return /--lang[= ]en/.test(parameters.join(' ')) ? 'en' : 'ko';
}
