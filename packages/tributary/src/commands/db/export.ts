import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { exportStore } from '@tributary/router';
import { Failure } from '../../failure.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { totalOf } from './total.ts';
import { nameOf, withStore } from './with-database.ts';

/**
 * Writes the whole database to a new file that its owner alone can read, or to standard output.
 *
 * @throws Failure `unusable_file` when the file is there already or cannot be written; nothing of it stays
 */
export async function exportToFile({ terminal, ...asking }: CommandContext, file: string): Promise<void> {
  const write = (stream: Writable) =>
    withStore(asking, (store) => exportStore(store, (line) => writeLine(stream, line)));
  const rows = await (file === '-' ? write(terminal.output) : writeFile(file, write));
  writeLines(terminal.errors, [
    `Exported ${totalOf(rows)} from ${nameOf(asking.configuration)}. They are of use with the same TRIBUTARY_SECRET_KEY.`,
  ]);
}

async function writeFile<Result>(
  file: string,
  write: (stream: Writable) => Promise<Result>,
): Promise<Result> {
  const stream = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  try {
    await once(stream, 'open');
  } catch (error) {
    throw unusable(file, error);
  }
  const written = finished(stream);
  try {
    // A disk that is full fails the stream, at whatever line it is.
    const [result] = await Promise.all([write(stream).then((value) => endWith(stream, value)), written]);
    return result;
  } catch (error) {
    stream.destroy();
    await rm(file, { force: true });
    throw isFileError(error) ? unusable(file, error) : error;
  }
}

function endWith<Result>(stream: Writable, result: Result): Result {
  stream.end();
  return result;
}

/** Waits while the reader is slower than we are. */
async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}

function unusable(file: string, cause: unknown): Failure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Failure(
    'unusable_file',
    `${file} cannot be written (${reason}). Name a file that is not there yet.`,
    {
      cause,
    },
  );
}
