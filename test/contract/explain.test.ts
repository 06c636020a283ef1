import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { contractSchemas } from '../../src/contract/schemas.ts';
import { catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { explanations } from '../../src/diagnostics/explanations/index.ts';
import { planpress, repository } from './project.ts';

/** Runs `planpress explain` where there are no sources: it needs none. */
function explain(...parameters: readonly string[]): ReturnType<typeof planpress> {
  return planpress(['explain', ...parameters], `${repository}/src`);
}

describe('planpress explain', () => {
  test.each(['ko', 'en'] as const)('says everything about a code in %s', (language) => {
    const { output, code } = explain('date/outside-group', '--lang', language);
    const { why, bad, good, mend, file } = explanations['date/outside-group'];
    const { title } = catalogue['date/outside-group'];
    expect(code).toBe(0);
    for (const part of ['date/outside-group', title[language], why[language], mend[language], file])
      expect(output).toContain(part);
    for (const line of `${bad}\n${good}`.split('\n')) expect(output).toContain(`  ${line}\n`);
  });

  it('says that an example is empty', () => {
    expect(explain('file/empty').output).toContain('  (비어 있음)\n');
  });

  it('takes the one that was meant for a code that does not exist', () => {
    const { output, errors, code } = explain('csv/unknwon-column');
    expect({ output, code }).toEqual({ output: '', code: 2 });
    expect(errors).toContain("'csv/unknown-column'을 뜻했습니까?");
    expect(explain('csv/unknwon-column', '--lang', 'en').errors).toContain("Did you mean 'csv/unknown-column'?");
    expect(explain('nonsense').errors).not.toContain('뜻했습니까');
  });

  it('lists all codes once, with their titles', () => {
    const { output, code } = explain();
    expect(code).toBe(0);
    const listed = [...output.matchAll(/^ {2}(\S+\/\S+) +(?:수정|확인) 필요 {2}(.+)$/gmu)];
    expect(listed.map(([, name]) => name).sort()).toEqual(Object.keys(catalogue).sort());
    for (const [, name, title] of listed) expect(title).toBe(catalogue[name as keyof typeof catalogue].title.ko);
  });

  test.each([{ named: [] }, { named: ['note/missing'] }])('gives $named as JSON of its schema', ({ named }) => {
    const { output, code } = explain(...named, '--format', 'json', '--lang', 'en');
    const document = JSON.parse(output) as { codes: { code: string; title: string }[] };
    const validate = new Ajv({ strict: true, allErrors: true }).compile(contractSchemas().explanations ?? {});
    validate(document);
    expect({ code, errors: validate.errors }).toEqual({ code: 0, errors: null });
    expect(document.codes).toHaveLength(named.length || Object.keys(catalogue).length);
    expect(document.codes.find((one) => one.code === 'note/missing')?.title).toBe(catalogue['note/missing'].title.en);
  });
});
