import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps the bytes of files beside the database, each under an id that is never used again. */
export interface FileStore {
  /** Keeps the bytes and answers their id; they are whole on disk, or not there. */
  write(bytes: Uint8Array): Promise<string>;
  /** Keeps bytes under this id, before anything else can happen to the site. Throws on one that is no id of a file. */
  writeNow(id: string, bytes: Uint8Array): void;
  read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** As `read`, before anything else can happen to the site. */
  readNow(id: string): Uint8Array<ArrayBuffer> | undefined;
  remove(id: string): void;
  /** The ids of all files. */
  list(): string[];
}

const folderName = 'attachments';
const fileId = /^[0-9a-f-]{36}$/;

/** Opens the store in `dataFolder`, or one in memory. Readable by its owner only. */
export function openFileStore(dataFolder?: string): FileStore {
  return dataFolder === undefined ? memoryStore() : folderStore(join(dataFolder, folderName));
}

function memoryStore(): FileStore {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    async write(bytes) {
      const id = randomUUID();
      files.set(id, new Uint8Array(bytes));
      return id;
    },
    writeNow: (id, bytes) => void files.set(checkedId(id), new Uint8Array(bytes)),
    read: async (id) => files.get(id),
    readNow: (id) => files.get(id),
    remove: (id) => void files.delete(id),
    list: () => [...files.keys()],
  };
}

function folderStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    async write(bytes) {
      const id = randomUUID();
      // A name that `list` does not know until the bytes are all there.
      const unfinished = join(folder, `${id}.part`);
      await writeFile(unfinished, bytes, { mode: 0o600, flush: true });
      await rename(unfinished, join(folder, id));
      return id;
    },
    writeNow(id, bytes) {
      const unfinished = join(folder, `${checkedId(id)}.part`);
      writeFileSync(unfinished, bytes, { mode: 0o600, flush: true });
      renameSync(unfinished, join(folder, id));
    },
    async read(id) {
      if (!fileId.test(id)) return undefined;
      try {
        return new Uint8Array(await readFile(join(folder, id)));
      } catch (error) {
        return undefinedWhereMissing(error);
      }
    },
    readNow(id) {
      if (!fileId.test(id)) return undefined;
      try {
        return new Uint8Array(readFileSync(join(folder, id)));
      } catch (error) {
        return undefinedWhereMissing(error);
      }
    },
    remove: (id) => rmSync(join(folder, id), { force: true }),
    list: () => readdirSync(folder).filter((name) => fileId.test(name)),
  };
}

function checkedId(id: string): string {
  if (fileId.test(id)) return id;
  throw new Error(`"${id}" is no id of a kept file.`);
}

function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
