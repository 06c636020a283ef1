import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '../project.ts';

/** The edition that is fuzzed: small, so that a check of it takes little time. */
export const edition = '2031-sample';

/** Every kind of source, and the files of the fuzzed project that are of it. */
export interface SourceKind {
  readonly kind: string;
  readonly files: readonly string[];
}

const content = `content/${edition}`;
const data = `data/${edition}`;

const ownForm = `id: sample-plan
version: 1
extends: performance-plan
title: 성과관리 시행계획

levels:
  - id: task
    bullets: ["ㅇ", "-", "·"]
    sections:
      - { id: good-practice, after: effect, heading: 우수사례, presence: optional }

records:
  - id: schedule
    columns:
      - { id: charge, before: remark, header: 담당, type: text }

tables:
  - id: schedule
    columns:
      - { header: 구분, field: group, align: center, merge: true }
      - { header: 추진계획, field: action }
      - { header: 담당, field: charge, align: center }

labels: { unassigned: 미정 }
`;

const acceptances = `코드,대상,사유,담당
indicator/weights,bookstore-opening,"새 지표를 다음 차수에 더하므로, 합이 다름",기획담당관실
`;

/** A section that uses every notation of the body: the small edition itself is plain. */
const richSection = `## 주요내용 및 추진계획

- **(교육)** 예비 창업자[^founder] *실습* 위주 교육, 생존율 :value[indicator.survival-rate.target | round 1]%
  - 목표 :value[mean(indicator.survival-rate.actual, last 2) | round 1]% → [누리집](https://example.org/books)
    - 세부 \\*는 그대로, 1~3월

  ※ 참고 문단

[^founder]: 최근 3년 안에 서점을 연 사람

1. 첫째
   - 안쪽

:::box[「진흥법」 주요내용]
- 상자 안
:::

:::steps
- 공고(2월)
- 선정(3월)
:::

:::chart[추진체계]
- 본부
  - 조합
:::

| 구분 | 지금까지 |
|---|---|
| 교육 | 연 **4회** |

::table[schedule]

::grid[visits]
`;

const grid = `구분,"방문 수, 명",<\n^,2030,2031\n동네,"1,200","1,400"\n도서관,300,:value[indicator.new-stores.target]\n계,Σ↑,Σ↑\n`;
const gridRecords = `id,소속,소속명,제목,단위,머리행,머리열\nvisits,bookstore-opening,동네서점 창업 지원,방문 현황,명,2,1\n`;

/** Copies the small edition into a root, with a source of every kind beside it. */
export function writeSources(root: string): readonly SourceKind[] {
  const project = join(repository, 'test/documentation/project');
  for (const folder of ['content', 'data']) cpSync(join(project, folder), join(root, folder), { recursive: true });
  cpSync(join(repository, 'templates/pages'), join(root, 'templates/pages'), { recursive: true });
  cpSync(join(repository, 'templates/partials'), join(root, 'templates/partials'), { recursive: true });
  write(root, 'templates/forms/sample-plan.yaml', ownForm);
  edit(root, `${content}/plan.yaml`, 'form: performance-plan', 'form: sample-plan');
  edit(root, `${content}/tasks/bookstore-opening.md`, /## 주요내용 및 추진계획\n\n.*\n/u, richSection);
  write(root, `${data}/acceptances.csv`, acceptances);
  edit(root, `${data}/indicators.csv`, ',0.6,', ',0.5,');
  write(root, `${data}/grids.csv`, gridRecords);
  write(root, `${data}/grids/visits.csv`, grid);
  return kindsOf(root);
}

function kindsOf(root: string): readonly SourceKind[] {
  const nodes = filesIn(root, content).filter((path) => path.endsWith('.md'));
  return [
    { kind: 'manifest', files: [`${content}/plan.yaml`] },
    { kind: 'front matter', files: nodes.filter((path) => !path.includes('/chapters/')) },
    { kind: 'Markdown', files: nodes },
    { kind: 'CSV', files: filesIn(root, data).filter((path) => !path.includes('/grids/')) },
    { kind: 'grids', files: [`${data}/grids/visits.csv`] },
    { kind: 'forms', files: ['templates/forms/sample-plan.yaml'] },
    { kind: 'acceptances', files: [`${data}/acceptances.csv`] },
    { kind: 'templates', files: filesIn(root, 'templates').filter((path) => path.endsWith('.hbs')) },
  ];
}

/** The files below a folder of a root, as the root names them, sorted. */
export function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, path) : [path];
    })
    .sort();
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function edit(root: string, file: string, before: string | RegExp, after: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const edited = text.replace(before, () => after);
  if (edited === text) throw new Error(`nothing to replace in ${file}`);
  writeFileSync(join(root, file), edited);
}
