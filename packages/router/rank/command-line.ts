import { parseArgs } from 'node:util';
import { foreignDocument } from '../src/discovery/foreign-document.ts';
import { createFusedRanker, type FusedRanker } from '../src/discovery/meaning/fused-ranker.ts';
import { createLocalEncoder } from '../src/discovery/meaning/local-encoder.ts';
import { createRanker, type Ranker } from '../src/discovery/ranking.ts';
import type { SearchDocument } from '../src/discovery/search-document.ts';
import { readQueries, readTools } from './read-lines.ts';

const usage = `npm run --silent rank -- --tools FILE --queries FILE [--encoder off|local]

Ranks tools of any origin with the search's ranker. For each query it writes a line {"id", "tools"}: ten tool ids, best first.
  --tools FILE    JSON Lines of {"id", "toolkit", "name", "description", "parameters"}
  --queries FILE  JSON Lines of {"id", "query"}
  --encoder WAY   off: by words alone, unless said otherwise; local: by meaning too, with a small model in this process
`;
const most = 10;

/**
 * What `npm run rank` does with its words.
 *
 * @param write takes what goes to stdout
 * @throws Error that says what to give instead, for words or files that make no sense
 */
export async function rankFiles(words: readonly string[], write: (text: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      tools: { type: 'string' },
      queries: { type: 'string' },
      encoder: { type: 'string', default: 'off' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return write(usage);
  if (values.tools === undefined || values.queries === undefined) {
    throw new Error(`--tools and --queries are needed.\n\n${usage}`);
  }
  const rank = rankerOf(values.encoder, (await readTools(values.tools)).map(foreignDocument));
  for (const { id, query } of await readQueries(values.queries)) {
    const tools = (await rank(query)).slice(0, most).map((tool) => tool.id);
    write(`${JSON.stringify({ id, tools })}\n`);
  }
}

function rankerOf(encoder: string, documents: readonly SearchDocument[]): Ranker | FusedRanker {
  switch (encoder) {
    case 'off':
      return createRanker(documents);
    case 'local':
      return createFusedRanker(documents, createLocalEncoder());
    default:
      throw new Error(`--encoder is off or local, not ${encoder}.`);
  }
}
