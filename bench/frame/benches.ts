import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './bench.ts';

/**
 * The benches of a folder, in order of their names: every `.ts` file in it but `main.ts` and tests.
 *
 * @throws Error naming a file that is no bench
 */
export async function findBenches(folder: string): Promise<readonly Bench[]> {
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter(
      (entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/^main\.ts$|\.test\.ts$/.test(entry.name),
    )
    .map(({ name }) => name)
    .toSorted();
  return await Promise.all(files.map((file) => loadBench(join(folder, file), file.replace(/\.ts$/, ''))));
}

/**
 * Those of the names, in the order of the names; all without any.
 *
 * @throws Error with the names that there are, for one that there is not
 */
export function chooseBenches(benches: readonly Bench[], names: readonly string[]): readonly Bench[] {
  if (names.length === 0) return benches;
  return names.map((name) => {
    const found = benches.find((bench) => bench.name === name);
    if (found) return found;
    const known = benches.map((bench) => bench.name).join(', ');
    throw new Error(`There is no bench ${name}. There are: ${known}.`);
  });
}

async function loadBench(path: string, name: string): Promise<Bench> {
  const exports: unknown = await import(pathToFileURL(path).href);
  if (isBench(exports) && exports.name === name) return exports;
  throw new Error(`${path} is no bench: export name ('${name}'), title and run, or move it into a folder.`);
}

function isBench(exports: unknown): exports is Bench {
  if (typeof exports !== 'object' || exports === null) return false;
  return (
    'name' in exports &&
    'title' in exports &&
    typeof exports.title === 'string' &&
    'run' in exports &&
    typeof exports.run === 'function'
  );
}
