import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noopLogger } from '@mastra/core/logger';
import { LibSQLStore } from '@mastra/libsql';
import { Memory } from '@mastra/memory';

/** The conversations that are kept. */
export interface Threads {
  readonly memory: Memory;
  close(): Promise<void>;
}

/** Messages of a thread that the model sees again. Enough for some ten requests with their tool calls. */
const rememberedMessages = 40;

/**
 * Opens the file of conversations, readable by its owner only; makes it when it is not there.
 *
 * Nothing but the library may open it, not even to tidy up: two copies of SQLite in one process undo each other's
 * locks, and reads fail with `SQLITE_IOERR`.
 */
export function openThreads(file: string): Threads {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // The library would make it readable by all; its side files take the mode of the main one.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const storage = new LibSQLStore({ id: 'threads', url: pathToFileURL(path).href });
  storage.__setLogger(noopLogger);
  const memory = new Memory({ storage, options: { lastMessages: rememberedMessages } });
  memory.__setLogger(noopLogger);
  return {
    memory,
    close: () => storage.close(),
  };
}
