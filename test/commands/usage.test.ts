import { expect, test } from 'vitest';
import { planpress } from '../support/build.ts';
import { repository } from '../support/project.ts';

const sample = ['--root', 'test/documentation/project'];

test.each([
  [['chek'], "'chek' 명령은 없습니다. 'check'을 뜻했습니까?"],
  [['check', '--strct'], "'--strct' 선택은 없습니다. '--strict'를 뜻했습니까?"],
  [
    ['check', '--format', 'jsn'],
    "'--format'에는 'jsn' 값을 쓸 수 없습니다. 'json'을 뜻했습니까? 쓸 수 있는 값: pretty, json",
  ],
  [['check', '--lang', 'kr'], "'--lang'에는 'kr' 값을 쓸 수 없습니다. 'ko'를 뜻했습니까? 쓸 수 있는 값: ko, en."],
  [['build', '--pdf-a', '4'], "'--pdf-a'에는 '4' 값을 쓸 수 없습니다. 쓸 수 있는 값: 2a, 3a."],
  [['check', '--root'], "'--root' 선택에 값이 없습니다."],
  [['--root', 'x', 'check'], "'--root'는 명령 뒤에 적으십시오: planpress check --root …."],
  [['explain', 'a', 'b'], '이름을 너무 많이 적었습니다. 하나만 남기십시오.'],
  [['explain', 'csv/unknown-colum'], "'csv/unknown-colum' 코드는 없습니다. 'csv/unknown-column'을 뜻했습니까?"],
  [
    ['check', '2031-sampel', ...sample],
    "'2031-sampel' 판이 없습니다. '2031-sample'을 뜻했습니까? 있는 판: 2031-sample",
  ],
  [['check', '--lang', 'en', '--strct'], "There is no option '--strct'. Did you mean '--strict'?"],
  [['check', '--lang=en', '--format', 'yaml'], "The option '--format' does not take 'yaml'. It takes: pretty, json"],
  [['check', '2031-x', '--lang', 'en', ...sample], "There is no edition '2031-x'. Known editions: 2031-sample"],
])('%j is a wrong call, and told why', async (call, told) => {
  const { exitCode, stdout, stderr } = await planpress(call, repository);
  expect(stderr).toContain(told);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
});

test.each(['check', 'build'])('standard output of %s is JSON alone, also where it fails', async (command) => {
  const { exitCode, stdout } = await planpress([command, '--format', 'json', '--root', 'test/rules'], repository);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).summary.errors).toBeGreaterThan(0);
});
