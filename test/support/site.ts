import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { build, type Composed, composed, type Finished, printedEdition } from './build.ts';
import { copySample, editions, repository } from './project.ts';

/** The editions and the small one of the documentation. */
export const everyEdition = [...editions.map(({ edition }) => edition), '2031-sample'];

let sample: Promise<Finished> | undefined;

/** The site of an edition, built once for all test files; the small one has no book. */
export function builtSite(edition: string): Promise<Finished> {
  if (editions.some((known) => known.edition === edition)) return printedEdition(edition);
  sample ??= build({
    root: join(repository, 'test/documentation/project'),
    edition,
    out: mkdtempSync(join(inject('sharedBuilds'), 'sample-')),
  });
  return sample;
}

/** The folder that a host would serve. */
export function siteFolder({ folder }: Finished): string {
  return join(folder, 'site');
}

/** Changes the manifest of the small edition before it is composed: each line with its key is replaced or added. */
export async function sampleWith(lines: Readonly<Record<string, string>>): Promise<Composed> {
  const copy = await copySample();
  const file = 'content/2031-sample/plan.yaml';
  const kept = (await copy.read(file)).split('\n').filter((line) => !(line.split(':')[0]! in lines));
  await copy.write(
    file,
    `${[...kept, ...Object.entries(lines).map(([key, value]) => `${key}: ${value}`)].join('\n')}\n`,
  );
  return composed(copy);
}
