import type { Memory } from '../conversation/memory.ts';
import { type Action, readAction } from '../fill/action.ts';
import { alignWith } from '../parse/align.ts';
import { grammarOf } from '../parse/grammar.ts';
import { readSentence } from '../parse/sentence.ts';
import { someDay } from './read-requests.ts';

const closing = '(?: too| as well| also| please| again)*[\\s.!?]*$';
const repeats = [
  new RegExp(
    `^(?:(?:and|now|then|please|ok|okay|also),? )*(?:(?:can|could) you )?(?:(?:do|make|repeat) )?(?:(?:exactly )?the same(?: thing)?|same(?: thing)?|that|this|it)(?: too| as well| again)? (?:(?:for|to|with) (?<name>.+?)|(?<place>(?:in|on|under|from) .+?))${closing}`,
    'i',
  ),
  new RegExp(
    `^(?:and |ok |okay )?(?:what|how) about (?:(?:for |the one for )?(?<name>.+?)|(?<place>(?:in|on|under|from) .+?))${closing}`,
    'i',
  ),
  // Written as a name: `and the children?` asks for something else.
  /^[Aa]nd (?:(?:the|for) )?(?<name>["“'‘]?[\p{Lu}\d].*?)[\s.!]*\?\s*$/u,
  /^and (?<name>the (?:first|second|third|fourth|fifth|last) one)[\s.!]*\?\s*$/i,
  /^(?:[Aa]nd|[Aa]lso) (?<name>(?:(?:the )?(?:page|post|blog post|space) )?["“'‘]?[\p{Lu}\d][^,]*?) (?:too|as well|also)[\s.!]*$/u,
  new RegExp(`^(?:and|also) (?:for (?<name>.+?)|(?<place>(?:in|on|under|from) .+?))${closing}`, 'i'),
];

// What was listed last, once more: `and how many are there now?`, `show me the list again`.
const countsAgain =
  /^(?:(?:and|so|ok|okay|well|then),? )*how many (?:of (?:them|those) )?(?:are there|are (?:left|there left)|do we have|are we at|is it|remain)(?: (?:now|then|in total|altogether|after that|left))*[\s.!?]*$/i;
const listsAgain =
  /^(?:(?:and|so|ok|okay|please|now),? )*(?:show|list|give|get)(?: me)? (?:it|them|the list|that list|these|those)(?: (?:all|again|once more|one more time|now|please))+[\s.!?]*$/i;

/**
 * What was done last, with something else in its place: `do the same for Reports`, `and in Marketing?`.
 * Undefined where a message asks for no such thing.
 */
export function doneAgain(request: string, { done, now, listed }: Memory): readonly Action[] | undefined {
  if (listed && countsAgain.test(request.trim()))
    return listed.map((action) => ({ ...action, counts: true }));
  if (listed && listsAgain.test(request.trim())) return listed;
  const said = repeats.map((pattern) => pattern.exec(request.trim())?.groups).find((found) => found);
  if (!said || !done || done.length === 0) return undefined;
  // A question is answered; it changes nothing, as `and Roadmap?` after a deletion must not.
  const asks = /^(?:and |ok |okay )?(?:what|how) about\b|\?\s*$/i.test(request.trim());
  const writes = done.some(({ tool }) => !tool.hints.readOnly);
  if (asks && writes && !/\bsame\b|^(?:can|could) you\b/i.test(request)) return undefined;
  const { name, place } = said;
  const words = name ?? place ?? '';
  const bare = words.replace(/^(?:in|on|under|from) /i, '');
  const readings = [words, bare].map((text) => done.map((action) => instead(action, text, now ?? someDay)));
  return readings
    .find((actions) => actions[0] !== undefined)
    ?.map((action, at) => action ?? at)
    .flatMap((action) => (typeof action === 'number' ? (done[action] ?? []) : action));
}

/** An action with other words in the place of what was said for the same field; `target` is the one that a bare name is for. */
export function instead(
  action: Action,
  words: string,
  now: Date,
  target: string | null = targetOf(action) ?? null,
): Action | undefined {
  const grammar = grammarOf(action.tool);
  const sentence = readSentence(words, now);
  const templates = target === null ? [[]] : [[], [{ kind: 'slot' as const, field: target }]];
  const cores = templates.map((template) => ({ template, leftOut: [] }));
  const best = alignWith(sentence, grammar, cores);
  if (!best || best.quality < 0.3 || best.spans.length === 0) return undefined;
  const said = readAction(sentence, grammar, best);
  const told = new Set([...said.values.keys(), ...said.pointers.keys(), said.several?.field]);
  const kept = <Value>(known: ReadonlyMap<string, Value>) => [...known].filter(([field]) => !told.has(field));
  return {
    ...action,
    values: new Map([...kept(action.values), ...said.values]),
    pointers: new Map([...kept(action.pointers), ...said.pointers]),
    several: said.several ?? (told.has(action.several?.field) ? undefined : action.several),
  };
}

// What a new thing is called, or else the thing that something was done to.
function targetOf({ tool, values, pointers, several }: Action): string | undefined {
  const fields = [...grammarOf(tool).fields.values()];
  const said = fields.filter(({ name }) => values.has(name) || pointers.has(name) || several?.field === name);
  const title = said.find(({ hints, required }) => required && hints.role === 'title');
  const thing = said.find(({ hints }) => hints.role === 'reference');
  return (title ?? thing ?? said.find(({ hints }) => hints.role === 'query'))?.name;
}
