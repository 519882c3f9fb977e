import type { Turn } from '../conversation/turns.ts';
import { missingFields, readAction } from '../fill/action.ts';
import { toArguments } from '../fill/arguments.ts';
import { align } from '../parse/align.ts';
import { grammarOf } from '../parse/grammar.ts';
import { readSentence } from '../parse/sentence.ts';
import { withoutCourtesy } from '../rewording/requests.ts';
import type { Surroundings } from './decide-with-functions.ts';
import type { FunctionCall } from './functions-as-router.ts';

/**
 * The call that a host insists on where words would be the answer: of the function that the sentence fits best, however
 * badly, with what was said for it. Undefined where none can be called with no more than that.
 */
export function forcedCall({ request }: Turn, { functions, now }: Surroundings): FunctionCall | undefined {
  const sentence = readSentence(withoutCourtesy(request), now);
  // Nothing is written on words that did not ask for it.
  const readers = [...functions.cards.values()].filter(({ hints }) => hints.readOnly);
  const calls = readers.flatMap((tool) => {
    const grammar = grammarOf(tool);
    const alignment = align(sentence, grammar);
    const action = alignment
      ? readAction(sentence, grammar, alignment)
      : { tool, values: new Map(), pointers: new Map(), implied: [], counts: false };
    if (missingFields(action).length > 0 || action.pointers.size > 0) return [];
    const call = { slug: tool.slug, arguments: toArguments(action.values, tool.schema) };
    return [{ call, quality: alignment?.quality ?? 0 }];
  });
  return calls.sort((one, other) => other.quality - one.quality)[0]?.call;
}
