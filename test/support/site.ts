import { join } from 'node:path';
import { build, type Finished } from './build.ts';
import { copyEdition, copySample, editions, type Project } from './project.ts';

/** The editions and the small one of the documentation. */
export const everyEdition = [...editions.map(({ edition }) => edition), '2031-sample'];

const shared = new Map<string, Promise<Finished>>();

/** The site of an edition, built without a PDF, once for all tests of a file. */
export function builtSite(edition: string): Promise<Finished> {
  const known = shared.get(edition) ?? project(edition).then((copy) => build(copy));
  shared.set(edition, known);
  return known;
}

/** The folder that a host would serve. */
export function siteFolder({ folder }: Finished): string {
  return join(folder, 'site');
}

function project(edition: string): Promise<Project> {
  return edition === '2031-sample' ? copySample() : copyEdition(edition);
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
