import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Failure } from '../failure.ts';

/** Variables by name. One that is set to nothing (`NAME=`) is not in it. */
export type Environment = Readonly<Record<string, string>>;

/** A `.env` file as it is written, and what it sets. */
export interface EnvFile {
  readonly path: string;
  readonly text: string;
  readonly values: NodeJS.Dict<string>;
}

/**
 * The variables of the process on top of those of the `.env` file in `folder`, if there is one.
 *
 * A variable that the process sets to nothing hides the file's, so that `NAME= npm start` unsets it once.
 *
 * @throws Failure `bad_configuration` when the file is there and cannot be read
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, folder: string): Environment {
  const merged = { ...readEnvFile(folder).values, ...variables };
  const filled = Object.entries(merged).flatMap(([name, value]) => {
    const trimmed = value?.trim();
    return trimmed ? [[name, trimmed] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** The `.env` file of `folder`: empty when there is none. */
export function readEnvFile(folder: string): EnvFile {
  const path = join(folder, '.env');
  if (!existsSync(path)) return { path, text: '', values: {} };
  try {
    const text = readFileSync(path, 'utf8');
    return { path, text, values: parseEnv(text) };
  } catch (cause) {
    throw new Failure('bad_configuration', `${path} cannot be read: make it a text file you may read.`, {
      cause,
    });
  }
}
