import { isVerb } from './query.ts';
import type { RankedTool } from './stand-ins.ts';
import { readWords, stem } from './words.ts';

/** So many tools show what there is to be done. */
const mostNamed = 8;

/**
 * What to answer to a verb alone, which many tools do: `delete` is no reason to say that nothing deletes. Nothing where
 * the text says more, or no tool does it.
 *
 * @param usable the tools that hold a word of the text and may be used, best first
 */
export function askForThing(text: string, usable: readonly RankedTool[]): string | undefined {
  const said = readWords(text).filter(({ isStopWord }) => !isStopWord);
  const matched = usable[0]?.found.matched() ?? [];
  const isVerbAlone = matched.length === said.length && matched.every((word) => isVerb(stem(word)));
  if (said.length === 0 || !isVerbAlone) return undefined;
  const doing = usable.filter(({ found }) => found.matched().length === said.length).slice(0, mostNamed);
  const slugs = doing.map(({ tool }) => tool.tool.slug).join(', ');
  return `What to ${matched.at(-1)}? Say the thing as well. There are, among others: ${slugs}.`;
}
