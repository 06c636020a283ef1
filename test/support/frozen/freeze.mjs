// node test/support/frozen/freeze.mjs: freezes the sources of the largest edition as they are now, for the cases that
// change them. Cases then go on to say what they say, whatever an editor corrects in the edition itself; after a change of
// forms that asks for other sources, freeze again and mend the cases that `npm run test:full` names.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const edition = '2024-mss';
const paths = ['content', 'data'].flatMap((side) =>
  readdirSync(join(repository, side, edition), { recursive: true, encoding: 'utf8' })
    .map((path) => join(side, edition, path))
    .filter((path) => statSync(join(repository, path)).isFile()),
);
const files = Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(repository, path))]));
writeFileSync(new URL(`${edition}.zip`, import.meta.url), zipSync(files, { level: 9, mtime: '1980-01-01' }));
