import { Command, Option } from 'commander';
import { type ArchiveLevel, archiveLevels } from '../model/archive.ts';
import type { Format } from './options.ts';

/** The options of a command as commander hands them over. */
export interface RawOptions {
  readonly root?: string;
  readonly format: Format;
  readonly lang: 'ko' | 'en';
  readonly pdf?: boolean;
  readonly pdfA?: ArchiveLevel;
  readonly internal?: boolean;
  readonly only?: string;
  readonly strict?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly edition?: string;
  readonly form?: string;
  readonly title?: string;
  readonly under?: string;
}

/** What runs when a command is called: the editions named, and the options. */
export type Action = (editions: string[], options: RawOptions) => Promise<void>;

/** What runs when a code is to be explained: the code, if one is named, and the options. */
export type ExplainAction = (code: string | undefined, options: RawOptions) => Promise<void>;

/** What runs when a published text is audited: its file, and the options. */
export type AuditAction = (file: string, options: RawOptions) => Promise<void>;

/** What runs when editions are compared: their names, and the options. */
export type DiffAction = (before: string, after: string | undefined, options: RawOptions) => Promise<void>;

/** What runs when next year's edition is made: the edition, the name of the next, and the options. */
export type RolloverAction = (from: string, to: string, options: RawOptions) => Promise<void>;

/** What runs when something new is made: what it is, the edition, its id, and the options. */
export type NewAction = (what: string, edition: string, id: string | undefined, options: RawOptions) => Promise<void>;

/** What describes a new edition, as commander hands it over. */
export interface RawBeginning {
  readonly form?: string;
  readonly year?: string;
  readonly publisher?: string;
  readonly edition?: string;
  readonly format: Format;
  readonly lang: 'ko' | 'en';
}

/** What runs when an edition is begun: the folder, and what describes it. */
export type InitAction = (folder: string, beginning: RawBeginning) => Promise<void>;

/** One action for every command. */
export interface Actions {
  readonly build: Action;
  readonly check: Action;
  readonly audit: AuditAction;
  readonly diff: DiffAction;
  readonly rollover: RolloverAction;
  readonly new: NewAction;
  readonly status: Action;
  readonly explain: ExplainAction;
  readonly init: InitAction;
}

/**
 * The command line of planpress: every command with its arguments and options, and nothing of what they
 * do, so that the contract can be made from it. Commander throws instead of leaving the process.
 */
export function program(version: string, actions: Actions): Command {
  const root = new Command('planpress')
    .description('연차 계획의 자료를 점검하고 웹 사이트와 책(PDF)으로 펴낸다.')
    .version(version, '-V, --version', 'planpress의 판을 보인다.')
    .helpOption('-h, --help', '쓰는 법을 보인다.')
    .helpCommand('help [command]', '명령을 쓰는 법을 보인다.')
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title });
  addBuild(root, actions.build);
  addCheck(root, actions.check);
  addAudit(root, actions.audit);
  addDiff(root, actions.diff);
  addRollover(root, actions.rollover);
  addNew(root, actions.new);
  addStatus(root, actions.status);
  addExplain(root, actions.explain);
  addInit(root, actions.init);
  for (const command of root.commands)
    command.helpOption('-h, --help', '쓰는 법을 보인다.').copyInheritedSettings(root);
  for (const command of [root, ...root.commands]) command.exitOverride().configureOutput({ writeErr: () => {} });
  return root;
}

/** What commander writes above the parts of its help. */
const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '쓰는 법:',
  'Arguments:': '이름:',
  'Options:': '선택:',
  'Commands:': '명령:',
};

function addBuild(root: Command, action: Action): void {
  withCommonOptions(root.command('build').description('점검하고 계산하여 웹 사이트와 PDF를 만든다.'))
    .option('--no-pdf', 'PDF 없이 웹 사이트만 만든다(브라우저가 필요 없다).')
    .addOption(
      new Option('--pdf-a <level>', 'PDF를 보존용 표준 PDF/A로 만든다. 3a에는 공개 자료(CSV)를 붙인다.').choices(
        archiveLevels,
      ),
    )
    .option('--internal', '사실마다 원자료 위치를 보이는 웹 사이트도 내부용으로 만든다(internal/site/).')
    .option('--only <part>', '한 부분만 책에서의 번호 그대로 교정쇄(PDF)로 만든다: 과제나 장의 번호 또는 id.')
    .action(action);
}

function addCheck(root: Command, action: Action): void {
  withCommonOptions(root.command('check').description('점검한다. --fix와 --report가 없으면 아무것도 쓰지 않는다.'))
    .option('--strict', '확인 필요도 실패로 친다.')
    .option('--fix', '답이 하나뿐인 것을 원고와 자료에서 고친 뒤 점검한다.')
    .option('--dry-run', '--fix가 고칠 것을 보이기만 하고 쓰지 않는다.')
    .option('--only <code>', '--fix가 이 코드의 것만 고친다: text/unbound-number(글의 수를 자료에서 가져온다).')
    .option('--report <file>', '결과를 부서별 보완요청 목록으로도 쓴다: 웹 쪽(.html)이나 엑셀(.xlsx).')
    .action(action);
}

function addAudit(root: Command, action: AuditAction): void {
  root
    .command('audit')
    .description('원문 대조: 펴낸 글이 스스로, 또는 판의 원자료와 어긋나는 곳을 찾는다.')
    .argument('<file>', '펴낸 글')
    .option('--edition <edition>', '원자료와 견줄 판(없으면 글 스스로 어긋나는 곳만 찾는다)')
    .option('--form <form>', '글의 서식(적지 않으면 절 제목이 가장 많이 맞는 서식)')
    .option('--strict', '유력도 실패로 친다.')
    .option('--report <file>', '결과를 두 곳을 나란히 보이는 목록으로도 쓴다: 웹 쪽(.html)이나 엑셀(.xlsx).')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption())
    .action(action);
}

function addDiff(root: Command, action: DiffAction): void {
  root
    .command('diff')
    .description('두 판, 또는 한 판의 두 시점(판@시점)이나 두 폴더(폴더/판)를 비교한다.')
    .argument('<before>', '당초의 판')
    .argument('[after]', '변경된 판(없으면 지금의 같은 판)')
    .option('--report <file>', '신구대비표도 쓴다: 웹 쪽(.html)이나 엑셀(.xlsx).')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption())
    .action(action);
}

function addRollover(root: Command, action: RolloverAction): void {
  root
    .command('rollover')
    .description('차년도 계획 만들기: 한 판에서 다음 해의 판을 만든다. 있는 파일은 건드리지 않는다.')
    .argument('<from>', '지난 판')
    .argument('<to>', '새 판의 이름')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption())
    .action(action);
}

function addNew(root: Command, action: NewAction): void {
  root
    .command('new')
    .description('판에 새것을 만든다: 서식의 단계(task 등)의 항목, 장(chapter), 빠진 자료 파일(data).')
    .argument('<what>', '서식의 단계의 id, chapter 또는 data')
    .argument('<edition>', '판의 이름')
    .argument('[id]', '새 항목이나 장의 id')
    .option('--title <title>', '새 항목의 제목')
    .option('--under <id>', '위의 항목의 id')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption())
    .action(action);
}

function addStatus(root: Command, action: Action): void {
  root
    .command('status')
    .description('작성 현황: 부서와 항목마다 쓴 절, 미작성·미확정, 확인할 것을 보인다.')
    .argument('[edition...]', '판의 이름(없으면 모두)')
    .option('--report <file>', '현황을 엑셀(.xlsx)로도 쓴다.')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption())
    .action(action);
}

function addExplain(root: Command, action: ExplainAction): void {
  root
    .command('explain')
    .description('알림의 코드가 무엇을 뜻하고 어떻게 고치는지 보인다.')
    .argument('[code]', '코드(없으면 모든 코드의 목록)')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(languageOption())
    .action(action);
}

function addInit(root: Command, action: InitAction): void {
  root
    .command('init')
    .description('모든 표기가 한 번씩 나오는 작은 판을 새로 쓴다. 있는 파일은 건드리지 않는다.')
    .argument('[folder]', 'content/와 data/를 둘 폴더(없으면 만든다)', '.')
    .option('--form <form>', '서식의 식별자(적지 않으면 쓸 수 있는 서식을 보인다)')
    .option('--year <year>', '계획 연도(네 자리)')
    .option('--publisher <name>', '발행 부처')
    .option('--edition <id>', '판의 이름(없으면 연도-서식)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption())
    .action(action);
}

function withCommonOptions(command: Command): Command {
  return command
    .argument('[edition...]', '판의 이름(없으면 모두)')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(formatOption(['pretty', 'json', 'sarif', 'github']))
    .addOption(languageOption());
}

function formatOption(formats: readonly Format[]): Option {
  return new Option('--format <format>', '결과의 형식').choices(formats).default('pretty');
}

/** The option by which messages are asked for in another language. */
export function languageOption(): Option {
  return new Option('--lang <language>', '알림의 언어').choices(['ko', 'en']).default('ko');
}
