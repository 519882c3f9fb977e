import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';

const ownerOnlyFolder = 0o700;
const ownerOnlyFile = 0o600;

/** The folder that holds everything that is kept; its owner alone can read it. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** Where a file or folder of this name is. */
  pathOf(name: string): string;
  /** A file's text, or nothing when there is none. */
  read(name: string): string | undefined;
  /** Makes the file, unless another process made it first: answers the text that stands. */
  readOrCreate(name: string, text: () => string): string;
  /** Puts a text in the place of the file's, all of it or nothing; it is on the disk then. */
  replace(name: string, text: string): void;
  remove(name: string): void;
}

/** Says to programs and people whose folder it is. */
const marker = '.tributary-data';

/** What folders hold that were made before there was a marker, or by a router alone. */
const earlierSigns = ['api-key', 'secret-key', 'server.lock', 'tributary.sqlite'];

/**
 * Opens the data folder, and makes it when it is not there. One that was there is taken only if it is empty or was
 * made by Tributary: it is closed to others, and what belongs to somebody else must not be.
 *
 * @throws Failure `unusable_data_folder` when it cannot be made, is closed to us or holds other things
 */
export function openDataFolder(path: string): DataFolder {
  const others = sayingWhatIsWrong(path, () => {
    makeFolder(path);
    const names = readdirSync(path);
    if (names.length > 0 && ![marker, ...earlierSigns].some((name) => names.includes(name))) return names;
    // A folder that was there, or made under another umask, may be open to others.
    chmodSync(path, ownerOnlyFolder);
    createOnce(join(path, marker), () => 'Tributary keeps its data here. Deleting the folder resets it.\n');
    return [];
  });
  if (others.length > 0) {
    throw new Failure(
      'unusable_data_folder',
      `The data folder ${path} holds other things already (${others[0]}). Set TRIBUTARY_DATA_DIR to a folder of its own, such as ${join(path, '.tributary')}.`,
    );
  }
  const pathOf = (name: string) => join(path, name);
  const read = (name: string) =>
    sayingWhatIsWrong(path, () =>
      existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : undefined,
    );
  return {
    path,
    pathOf,
    read,
    readOrCreate: (name, text) => {
      sayingWhatIsWrong(path, () => createOnce(pathOf(name), text));
      return read(name) ?? '';
    },
    replace: (name, text) => sayingWhatIsWrong(path, () => replaceDurably(path, name, text)),
    remove: (name) => sayingWhatIsWrong(path, () => rmSync(pathOf(name), { force: true })),
  };
}

// Not by mkdir's own `recursive`: it never returns where a parent says that what it was asked to make is not there,
// as /proc does.
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: ownerOnlyFolder });
  } catch (error) {
    if (hasCode(error, 'EEXIST') && statSync(path).isDirectory()) return;
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: ownerOnlyFolder });
  }
}

function createOnce(file: string, text: () => string): void {
  try {
    writeFileSync(file, text(), { flag: 'wx', mode: ownerOnlyFile, flush: true });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    chmodSync(file, ownerOnlyFile);
  }
}

function replaceDurably(folder: string, name: string, text: string): void {
  const draft = join(folder, `${name}.new`);
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { flag: 'wx', mode: ownerOnlyFile, flush: true });
  renameSync(draft, join(folder, name));
  const entry = openSync(folder, 'r');
  try {
    fsyncSync(entry);
  } finally {
    closeSync(entry);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function sayingWhatIsWrong<Result>(path: string, use: () => Result): Result {
  try {
    return use();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      'unusable_data_folder',
      `The data folder ${path} cannot be used (${reason}). Set TRIBUTARY_DATA_DIR to a folder you may write to.`,
      { cause },
    );
  }
}
