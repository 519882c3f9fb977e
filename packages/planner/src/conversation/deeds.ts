import { z } from 'zod';
import { wordMatch } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { readable } from '../say/template.ts';
import type { ItemResult } from '../tools/execution-answer.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Step } from './turns.ts';

/** A change that was made in the conversation, and can be named to take it back. */
export interface Deed {
  readonly logId: string;
  /** What it may be called by: the words of the tool's slug, and the verbs that ask for it. */
  readonly words: readonly string[];
  /** What it was done to, in lower case: the names that were given, and those that came back. */
  readonly names: readonly string[];
  /** Which of the requests that changed something it belongs to, counted from 0. */
  readonly request: number;
}

/** A batch that was run. */
interface Batch {
  readonly calls: readonly { readonly arguments: Readonly<Record<string, unknown>> }[];
  readonly results: readonly ItemResult[];
}

const undone = z.looseObject({
  actions: z.array(z.looseObject({ log_id: z.string(), state: z.string() })).catch([]),
});

/** The changes that stand after a turn, oldest first. */
export function deedsAfter(
  known: readonly Deed[],
  batches: readonly Batch[],
  steps: readonly Step[],
  tools: ReadonlyMap<string, ToolCard>,
): readonly Deed[] {
  const takenBack = new Set(steps.flatMap(undoneBy));
  const request = (known.at(-1)?.request ?? -1) + 1;
  const made = batches.flatMap(({ calls, results }) =>
    results.flatMap((result, at) => {
      const deed = deedOf(result, calls[at]?.arguments ?? {}, tools);
      return deed ? [{ ...deed, request }] : [];
    }),
  );
  return [...known, ...made].filter(({ logId }) => !takenBack.has(logId));
}

/** The last change of that name, to the thing of that name where one is said. */
export function deedCalled(
  deed: string,
  thing: string | undefined,
  deeds: readonly Deed[],
): Deed | undefined {
  const words = deed.split(' ');
  return deeds.findLast(
    (one) =>
      words.every((word) => one.words.some((own) => isSameDeed(word, own))) &&
      (thing === undefined || one.names.some((name) => name.includes(thing))),
  );
}

function undoneBy({ tool, answer }: Step): readonly string[] {
  if (tool !== 'undo' || !answer.successful) return [];
  const read = undone.safeParse(answer.data);
  const actions = read.success ? read.data.actions : [];
  return actions.filter(({ state }) => state === 'undone').map(({ log_id: logId }) => logId);
}

function deedOf(
  result: ItemResult,
  given: Readonly<Record<string, unknown>>,
  tools: ReadonlyMap<string, ToolCard>,
): Omit<Deed, 'request'> | undefined {
  const tool = tools.get(result.slug);
  if (!tool || tool.hints.readOnly || !result.successful || result.logId === undefined) return undefined;
  const verbs = tool.annotations.phrases.flatMap((phrase) => tokenize(phrase)[0]?.word ?? []);
  const words = tool.slug.toLowerCase().split('_').slice(1);
  const { title, name } = result.data;
  const names = [...Object.values(given), readable(title), readable(name)].flatMap((value) =>
    typeof value === 'string' && value !== '' ? [value.toLowerCase()] : [],
  );
  return { logId: result.logId, words: [...new Set([...words, ...verbs])], names };
}

// `deletion` for `delete`, `moving` for `move`, `tag` for `label`.
function isSameDeed(said: string, own: string): boolean {
  const least = Math.max(3, Math.min(said.length, own.length) - 1);
  return wordMatch(said, own) > 0 || said.slice(0, least) === own.slice(0, least);
}
