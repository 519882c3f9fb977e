import { createFusedRanker } from '../packages/router/src/discovery/meaning/fused-ranker.ts';
import { createLocalEncoder } from '../packages/router/src/discovery/meaning/local-encoder.ts';
import { createRanker, type Ranker } from '../packages/router/src/discovery/ranking.ts';
import type { SearchDocument } from '../packages/router/src/discovery/search-document.ts';
import type { BenchOptions, BenchResult } from './frame/bench.ts';
import { gain, recall } from './retrieval/quality.ts';
import { type GradedQuery, readQueries, readTools } from './retrieval/read-data.ts';

export const name = 'retrieval';
export const title =
  'How well the search finds tools for sentences, by words alone and with the local encoder, and how fast';

/** So many tools as a large installation has. */
const manyTools = 12_000;
const rounds = 3;

interface Measured {
  readonly set: string;
  readonly tools: number;
  readonly recall: number;
  readonly gain: number;
  /** 95th percentile, in milliseconds. */
  readonly slow: number;
  readonly promised: { readonly recall?: number; readonly gain?: number; readonly slow?: number };
}

/**
 * Ranks public sets of tools and queries.
 *
 * @throws Error that names the sets that are found worse than promised, when all queries were asked
 */
export async function run({ scale, tell }: BenchOptions): Promise<BenchResult> {
  const [golden, live, others] = await Promise.all([
    readTools('golden'),
    readTools('bfcl-live'),
    readTools('distractors'),
  ]);
  const goldenQueries = await readQueries('golden');
  const liveQueries = shareOf(await readQueries('bfcl-live'), scale);
  const diluted = [...golden, ...others];
  const measured = [
    measure('golden', golden, goldenQueries, { promised: { recall: 0.76, gain: 0.68, slow: 5 } }),
    measure('bfcl-live', live, liveQueries, { promised: { recall: 0.835, gain: 0.735, slow: 5 } }),
    measure('golden among others', diluted, goldenQueries, { promised: {} }),
    measure('golden among others, the toolkit known', diluted, goldenQueries, {
      promised: { recall: 0.6 },
      toolkitIsKnown: true,
    }),
    measure('bfcl-live among copies', copiesOf([...live, ...diluted]), shareOf(liveQueries, 0.2), {
      promised: { slow: 20 },
    }),
  ];
  measured.push(
    await measureFused('golden, with the encoder', golden, goldenQueries, { recall: 0.76, gain: 0.68 }),
    await measureFused('bfcl-live, with the encoder', live, liveQueries, { recall: 0.86 }),
  );
  for (const one of measured) tell(`${one.set}: ${one.recall.toFixed(3)} and ${one.gain.toFixed(3)}`);
  if (scale === 1) refuseWorse(measured);
  return {
    columns: ['set', 'tools', 'recall@5', 'nDCG@10', 'p95, ms', 'promised'],
    rows: measured.map((one) => [
      one.set,
      one.tools,
      one.recall,
      one.gain,
      one.slow,
      Object.values(one.promised).join(' · '),
    ]),
    facts: { 'queries of golden': goldenQueries.length, 'queries of bfcl-live': liveQueries.length },
  };
}

async function measureFused(
  set: string,
  documents: readonly SearchDocument[],
  queries: readonly GradedQuery[],
  promised: Measured['promised'],
): Promise<Measured> {
  const rank = createFusedRanker(documents, createLocalEncoder());
  await rank('the documents are encoded at the first query');
  const answers: { recall: number; gain: number; milliseconds: number }[] = [];
  for (const { query, relevant } of queries) {
    const started = performance.now();
    const found = (await rank(query)).map(({ id }) => id);
    const milliseconds = performance.now() - started;
    answers.push({ recall: recall(found, relevant), gain: gain(found, relevant), milliseconds });
  }
  return {
    set,
    tools: documents.length,
    recall: mean(answers.map((answer) => answer.recall)),
    gain: mean(answers.map((answer) => answer.gain)),
    slow: slowest(answers.map((answer) => answer.milliseconds)),
    promised,
  };
}

/** The 95th percentile. */
function slowest(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}

function measure(
  set: string,
  documents: readonly SearchDocument[],
  queries: readonly GradedQuery[],
  { promised, toolkitIsKnown = false }: Pick<Measured, 'promised'> & { readonly toolkitIsKnown?: boolean },
): Measured {
  const rank = createRanker(documents);
  const groups = new Map(documents.map(({ id, group }) => [id, group]));
  const times: number[] = [];
  const answers = queries.map(({ query, relevant }) => {
    const { ranked, milliseconds } = rankRepeatedly(rank, query);
    times.push(milliseconds);
    const known = new Set(Object.keys(relevant).map((id) => groups.get(id)));
    const found = ranked.map(({ id }) => id).filter((id) => !toolkitIsKnown || known.has(groups.get(id)));
    return { recall: recall(found, relevant), gain: gain(found, relevant) };
  });
  return {
    set,
    tools: documents.length,
    recall: mean(answers.map((answer) => answer.recall)),
    gain: mean(answers.map((answer) => answer.gain)),
    slow: slowest(times),
    promised,
  };
}

// The quickest of three: what else runs on the machine meanwhile is not the ranker's.
function rankRepeatedly(rank: Ranker, query: string) {
  let milliseconds = Number.POSITIVE_INFINITY;
  let ranked = rank(query);
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    ranked = rank(query);
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { ranked, milliseconds };
}

function refuseWorse(measured: readonly Measured[]): void {
  const worse = measured.filter(
    (one) =>
      one.recall < (one.promised.recall ?? 0) ||
      one.gain < (one.promised.gain ?? 0) ||
      one.slow > (one.promised.slow ?? Number.POSITIVE_INFINITY),
  );
  if (worse.length === 0) return;
  const named = worse.map(
    ({ set, ...one }) =>
      `${set} (${one.recall.toFixed(3)} · ${one.gain.toFixed(3)}, ${one.slow.toFixed(1)} ms)`,
  );
  throw new Error(`Worse than promised are ${named.join('; ')}.`);
}

function copiesOf(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  return Array.from({ length: manyTools }, (_, place) => documents[place % documents.length])
    .filter((document) => document !== undefined)
    .map((document, place) =>
      place < documents.length ? document : { ...document, id: `${document.id} ${place}` },
    );
}

function shareOf<Entry>(entries: readonly Entry[], share: number): readonly Entry[] {
  return entries.filter(
    (_, place) => Math.floor(place * share) !== Math.floor((place - 1) * share) || share === 1,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
