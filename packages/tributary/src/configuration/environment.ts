import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Failure } from '../failure.ts';

/** Variables by name. One that is set to nothing (`NAME=`) is not in it. */
export type Environment = Readonly<Record<string, string>>;

/**
 * The variables of the process on top of those of the `.env` file in `folder`, if there is one.
 *
 * A variable that the process sets to nothing hides the file's, so that `NAME= npm start` unsets it once.
 *
 * @throws Failure `bad_configuration` when the file is there and cannot be read
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, folder: string): Environment {
  const merged = { ...readFile(join(folder, '.env')), ...variables };
  const filled = Object.entries(merged).flatMap(([name, value]) => {
    const trimmed = value?.trim();
    return trimmed ? [[name, trimmed] as const] : [];
  });
  return Object.fromEntries(filled);
}

function readFile(path: string): NodeJS.Dict<string> {
  if (!existsSync(path)) return {};
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Failure('bad_configuration', `${path} cannot be read: make it a text file you may read.`, {
      cause,
    });
  }
}
