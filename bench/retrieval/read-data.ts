import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type ForeignTool, foreignDocument } from '../../packages/router/src/discovery/foreign-document.ts';
import type { SearchDocument } from '../../packages/router/src/discovery/search-document.ts';

/** A query, and how well each tool that answers it does so: 1 or 2. */
export interface GradedQuery {
  readonly query: string;
  readonly relevant: Readonly<Record<string, number>>;
}

/** The tools of a set under `data/`. */
export async function readTools(set: string): Promise<readonly SearchDocument[]> {
  return (await readLines<ForeignTool>(set, 'tools')).map(foreignDocument);
}

/** The queries of a set under `data/`. */
export async function readQueries(set: string): Promise<readonly GradedQuery[]> {
  return await readLines<GradedQuery>(set, 'queries');
}

// The files are ours and do not change: what they hold is known.
async function readLines<Line>(set: string, kind: 'tools' | 'queries'): Promise<readonly Line[]> {
  const packed = await readFile(join(import.meta.dirname, 'data', set, `${kind}.jsonl.gz`));
  const text = (await promisify(gunzip)(packed)).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}
