import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sourceFiles } from '../../src/read/files.ts';
import { startedEdition } from '../../src/read/starters.ts';
import { composed } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/** A yearly programme as the edition tells it that `init` begins. */

const beginning = { form: 'programme', edition: 'tiny', year: 2031, publisher: '표본부' };

async function bookOf(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = await temporaryFolder();
  for (const [path, text] of [...startedEdition(sourceFiles(repository), beginning), ...Object.entries(more)]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return composed({ root, edition: 'tiny', out: '' }).composition.site.get('plan.txt') as string;
}

/** What a book says from one line to another; the table of contents, which has both, stands before. */
function between(book: string, from: string, to: string): string {
  return book.slice(book.lastIndexOf(from), book.lastIndexOf(to));
}

afterAll(removeFolders);

describe('a programme', () => {
  test('tells what was done and what will be done in two parts, from one file a task', async () => {
    const book = await bookOf();
    const results = between(book, 'Ⅱ 2030년 추진 실적', 'Ⅲ 2031년');
    const plans = between(book, 'Ⅳ 2031년 세부 시행계획', 'Ⅴ 추진일정');
    const title = '2. 공공도서관의 지역서점 구매 확대';
    expect(results).toContain(`${title}\n□ 지역서점 구매 안내서를 펴내어 도서관에 배포`);
    expect(plans).toContain(`${title}\n□ 지역서점 구매 비율을 정하고 실적 공개`);
    expect(results).not.toContain('실적 공개');
    expect(plans).not.toContain('안내서를 펴내어');
  });

  test('ends with what it costs, where that is known', async () => {
    const costs = 'id,과제,사업명,금액 2030,금액 2031\nopening,bookstore-opening,창업 지원,820,950\n';
    const book = await bookOf({ 'data/tiny/budget.csv': costs });
    expect(book).toContain(`붙임 소요예산
< 소요예산 >
(단위 : 백만원)
사업명 | 2030년 | 2031년 | 증감
합계 | 820 | 950 | 130
창업 지원 | 820 | 950 | 130`);
    expect(await bookOf()).not.toContain('소요예산');
  });
});
