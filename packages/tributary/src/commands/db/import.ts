import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { importStore } from '@tributary/router';
import { Failure } from '../../failure.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { totalOf } from './total.ts';
import { nameOf, withStore } from './with-database.ts';

/**
 * Fills the configured database, which must be empty, from a file or standard input.
 *
 * @throws Failure `unusable_file` when the file cannot be read
 */
export async function importFromFile({ terminal, ...asking }: CommandContext, file: string): Promise<void> {
  const input = file === '-' ? terminal.input : createReadStream(file);
  const rows = await withStore(asking, (store) => importStore(store, linesOf(input, file)));
  writeLines(terminal.errors, [
    `Imported ${totalOf(rows)} into ${nameOf(asking.configuration)}. Start the servers with the TRIBUTARY_SECRET_KEY that they were exported under.`,
  ]);
}

async function* linesOf(input: Readable, file: string): AsyncGenerator<string> {
  // A line ends with a line feed alone: other separators may stand in a text.
  let rest = '';
  try {
    for await (const part of input.setEncoding('utf8')) {
      const lines = (rest + part).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new Failure('unusable_file', `${file} cannot be read (${cause.message}).`, { cause });
  }
  if (rest !== '') yield rest;
}
