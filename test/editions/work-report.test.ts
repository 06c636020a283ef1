import { expect, test } from 'vitest';
import { documentOf } from '../../src/compose/document/document.ts';
import { documentText } from '../../src/compose/text/text.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { repository } from '../support/project.ts';

/** An agency's work report: what is computed is what was published. */

const computed = checkEdition('2026-tipa', settingFor(repository, '')).value!;
const lines = documentText(documentOf(computed), computed).split('\n');

test.each([
  '현원 | 292 | 1 | 3 | 16 | 84 | 135 | 52 | 1',
  '구분 | 2025 예산 (A) | 2026년 예산 (B) | 증감 (B-A) | (B-A)/A',
  '계 | 1,848,971 | 2,652,292 | 803,321 | 43.4',
  '비R&D지원사업 | 358,701 | 497,898 | 139,197 | 38.8',
  '□ 기관운영 | 8,032 | 8,785 | 753 | 9.4',
])('the table line %s', (line) => {
  expect(lines).toContain(line);
});

test.each([
  ["1 '25년 추진실적 및 성과", 'a heading with the year before'],
  ['1 R&D 사업화로 기업성장 촉진(국정과제 35)', 'a title with the national task that it belongs to'],
  ["② 팁스(TIPS) 지원제도 개선 필요 ('25년 국정감사)", 'a title with where it was found'],
])('%s: %s', (line) => {
  expect(lines).toContain(line);
});
