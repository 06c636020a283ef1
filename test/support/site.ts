import { join } from 'node:path';
import { build, type Finished } from './build.ts';
import { keptFolder } from './folders.ts';
import { copySample, editions, repository } from './project.ts';

/** The editions and the small one of the documentation. */
export const everyEdition = [...editions.map(({ edition }) => edition), '2031-sample'];

const shared = new Map<string, Promise<Finished>>();

/** The site of an edition, built without a PDF, once for all test files that run in a process. */
export function builtSite(edition: string): Promise<Finished> {
  const known = shared.get(edition) ?? build({ root: rootOf(edition), edition, out: keptFolder() });
  shared.set(edition, known);
  return known;
}

/** The folder that a host would serve. */
export function siteFolder({ folder }: Finished): string {
  return join(folder, 'site');
}

function rootOf(edition: string): string {
  const known = editions.find((candidate) => candidate.edition === edition);
  return known?.root ?? join(repository, 'test/documentation/project');
}

/** Changes the manifest of the small edition before it is built: each line with its key is replaced or added. */
export async function sampleWith(lines: Readonly<Record<string, string>>): Promise<Finished> {
  const copy = await copySample();
  const file = 'content/2031-sample/plan.yaml';
  const kept = (await copy.read(file)).split('\n').filter((line) => !(line.split(':')[0]! in lines));
  await copy.write(
    file,
    `${[...kept, ...Object.entries(lines).map(([key, value]) => `${key}: ${value}`)].join('\n')}\n`,
  );
  return build(copy);
}
