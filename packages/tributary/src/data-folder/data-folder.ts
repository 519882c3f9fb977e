import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  remove(name: string): void;
}

/**
 * Opens the data folder, and makes it when it is not there.
 *
 * @throws Failure `unusable_data_folder` when it cannot be made or is closed to us
 */
export function openDataFolder(path: string): DataFolder {
  sayingWhatIsWrong(path, () => {
    mkdirSync(path, { recursive: true, mode: ownerOnlyFolder });
    // A folder that was there, or made under another umask, may be open to others.
    chmodSync(path, ownerOnlyFolder);
  });
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
    remove: (name) => sayingWhatIsWrong(path, () => rmSync(pathOf(name), { force: true })),
  };
}

function createOnce(file: string, text: () => string): void {
  try {
    writeFileSync(file, text(), { flag: 'wx', mode: ownerOnlyFile });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(file, ownerOnlyFile);
  }
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
