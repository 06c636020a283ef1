import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { appended } from './documents.ts';
import { everything, type Fault, type Mutator, ofFile } from './fault.ts';
import { content, data, nodeOf, type Sources } from './sources.ts';

function grids(sources: Sources): readonly string[] {
  return [...sources.texts.keys()].filter((path) => path.startsWith(`${data}/grids/`));
}

const missing: Mutator = (sources, random) => {
  const file = random.pick([...grids(sources), `${content}/chapters/overview.md`, `${data}/linkage-schemes.csv`]);
  if (sources.text(file).includes('::grid')) return undefined;
  return {
    edits: [{ file, start: 0, end: 0, text: '', codes: [], claim: everything }],
    remove: file,
    found: [ofFile('file/missing', file)],
  };
};

const stray: Mutator = (_, random) => {
  const file = random.pick([
    `${content}/tasks/draft.txt`,
    `${content}/chapters/preface.md`,
    `${data}/staffs.csv`,
    `${data}/grids/old.csv`,
    `${content}/memo.md`,
  ]);
  return { edits: [], write: { file, text: '메모\n' }, found: [ofFile('file/unknown', file)], claims: [`new:${file}`] };
};

/** Files that nothing depends on but what they are placed in. */
function alone(sources: Sources): readonly string[] {
  return [...grids(sources), ...sources.documents('tasks').filter((path) => !sources.text(path).includes('::grid'))];
}

/** A fault that concerns a file as a whole. */
function ofWholeFile(file: string, code: string, fault: Partial<Fault>): Fault {
  const edit = { file, start: 0, end: 0, text: '', codes: [], claim: everything };
  return { edits: [edit], found: [ofFile(code, file)], claims: [`title:${nodeOf(file)}`, `bytes:${file}`], ...fault };
}

/** A workbook, a document or a picture under the name of a source. */
const binary: Mutator = (sources, random) => {
  const file = random.pick(alone(sources));
  const start = Buffer.from(random.pick(['504b0304', 'd0cf11e0', '25504446', '89504e47']), 'hex');
  return ofWholeFile(file, 'file/binary', {
    encode: { file, with: (text) => Buffer.concat([start, Buffer.from(text)]) },
  });
};

const emptyFile: Mutator = (sources, random) => {
  const file = random.pick(alone(sources));
  return ofWholeFile(file, 'file/empty', {
    encode: { file, with: () => Buffer.from(random.pick(['', '\n', '\uFEFF'])) },
  });
};

/** A link leads out of the root. */
const outside: Mutator = (sources, random) => {
  const file = random.pick(alone(sources));
  const rearrange = (root: string) => {
    rmSync(join(root, file));
    symlinkSync(random.pick(['/etc/hostname', '/etc/passwd']), join(root, file));
  };
  return ofWholeFile(file, 'file/outside-root', { rearrange });
};

const folderForFile: Mutator = (sources, random) => {
  const file = random.pick(alone(sources));
  const rearrange = (root: string) => {
    rmSync(join(root, file));
    mkdirSync(join(root, file));
  };
  return ofWholeFile(file, 'file/not-a-file', { rearrange });
};

/** A name in other letters, which some file systems take for the same. */
const misnamed: Mutator = (sources, random) => {
  const file = random.pick(grids(sources));
  const name = file.replace(/\.csv$/u, random.pick(['.CSV', '.Csv']));
  const rearrange = (root: string) => renameSync(join(root, file), join(root, name));
  return ofWholeFile(file, 'file/misnamed', { rearrange, found: [ofFile('file/misnamed', name)] });
};

/** What older Excel saves; the places of what else is wrong with the file stay as they are. */
const oldEncoding: Mutator = (sources, random) => {
  const file = random.pick([...sources.texts.keys()].filter((path) => path.startsWith(data)));
  const text = sources.text(file);
  if (iconv.decode(iconv.encode(text, 'cp949'), 'cp949') !== text) return undefined;
  const encode = { file, with: (changed: string) => iconv.encode(changed, 'cp949') };
  return { edits: [], encode, found: [ofFile('encoding/not-utf-8', file)], claims: [`bytes:${file}`] };
};

/** What Excel calls Unicode text. */
const utf16: Mutator = (sources, random) => {
  const file = random.pick([...sources.texts.keys()].filter((path) => path.startsWith(data)));
  const encode = { file, with: (changed: string) => iconv.encode(changed, 'utf-16le', { addBOM: true }) };
  return { edits: [], encode, found: [ofFile('encoding/utf-16', file)], claims: [`bytes:${file}`] };
};

const undecodable: Mutator = (sources, random) => {
  const file = random.pick(grids(sources));
  return ofWholeFile(file, 'encoding/undecodable', {
    encode: { file, with: () => Buffer.from('fffb8120ffff800a', 'hex') },
  });
};

const lostCharacter: Mutator = (sources, random) => appended(sources, random, '사⟦�⟧', 'encoding/lost-character');

const controlCharacter: Mutator = (sources, random) =>
  appended(sources, random, `사⟦${random.pick(['\u0000', '\u0007', '\u001A'])}⟧`, 'encoding/control-character');

export const fileMutators = { missing, stray, binary, emptyFile, outside, folderForFile, misnamed };
export const encodingMutators = { oldEncoding, utf16, undecodable, lostCharacter, controlCharacter };
