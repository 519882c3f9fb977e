import { sameKind } from '../conversation/things.ts';
import { type Action, missingFields, readAction } from '../fill/action.ts';
import type { Found } from '../parse/found.ts';
import { type Grammar, type GrammarField, grammarOf } from '../parse/grammar.ts';
import { Matcher } from '../parse/matcher.ts';
import { readSentence, type Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import type { Choice } from './choose-tool.ts';

/** The tool that a sentence asks for, out of some. */
export type Choose = (sentence: Sentence, candidates: readonly ToolCard[]) => Choice | undefined;

/**
 * Reads a request for something new that says of it what only another tool can give it, as two:
 * `create a page called Ideas in HR with labels a and b` creates, then labels what was created.
 * Undefined where the request is one.
 */
export function splitAttribute(
  sentence: Sentence,
  whole: Choice | undefined,
  candidates: readonly ToolCard[],
  choose: Choose,
): readonly Choice[] | undefined {
  if (whole && isGivenWhole(whole)) return undefined;
  const splits = candidates.flatMap((tool) => splitsBy(tool, sentence, candidates, choose));
  const best = splits.sort((one, other) => other[0].score - one[0].score)[0];
  if (!best || (whole && best[0].score <= whole.score)) return undefined;
  return best;
}

// `add the label x to the Plans page` makes no page: what is given and what it is given to are both said.
function isGivenWhole({ action, alignment }: Choice): boolean {
  const isGiver = attributeOf(grammarOf(action.tool)) !== undefined;
  return isGiver && missingFields(action).length === 0 && alignment.unexplained.length === 0;
}

type Split = readonly [making: Choice, giving: Choice];

function splitsBy(
  tool: ToolCard,
  sentence: Sentence,
  candidates: readonly ToolCard[],
  choose: Choose,
): readonly Split[] {
  const grammar = grammarOf(tool);
  const given = attributeOf(grammar);
  if (tool.hints.readOnly || tool.hints.destructive || !given) return [];
  const others = candidates.filter((other) => other !== tool);
  const matcher = new Matcher(sentence, grammar);
  const said = sentence.tokens.flatMap((_token, at) =>
    at === 0
      ? []
      : matcher
          .adjunctsAt(at)
          .filter((found) => found.matched.length > 0 && found.spans[0]?.field === given.list.name)
          .map((found) => ({ at, found })),
  );
  return said
    .slice(0, mostSplits)
    .flatMap(({ at, found }) => splitAt(at, found, { sentence, grammar, given, others, choose }));
}

/** More ways to split a sentence than people give: each costs as much as reading the sentence anew. */
const mostSplits = 12;

interface Attribute {
  /** What is given. */
  readonly list: GrammarField;
  /** What it is given to. */
  readonly to: GrammarField;
}

/** What a tool gives to a thing, where that is all it does. */
function attributeOf({ fields }: Grammar): Attribute | undefined {
  const required = [...fields.values()].filter((field) => field.required);
  const list = required.find(({ hints }) => hints.role === 'list');
  const to = required.find(({ hints }) => hints.role === 'reference');
  return list && to && required.length === 2 ? { list, to } : undefined;
}

const leadingOn = /[\s,]+(?:and|with|and with|plus)$/i;

function splitAt(
  at: number,
  found: Found,
  {
    sentence,
    grammar,
    given,
    others,
    choose,
  }: {
    readonly sentence: Sentence;
    readonly grammar: Grammar;
    readonly given: Attribute;
    readonly others: readonly ToolCard[];
    readonly choose: Choose;
  },
): readonly Split[] {
  const [start, end] = [sentence.tokens[at]?.start ?? 0, sentence.tokens[found.end - 1]?.end ?? 0];
  const [before, after] = [sentence.source.slice(0, start).trimEnd(), sentence.source.slice(end).trimStart()];
  // `with the text bar and the labels a and b`: what led to the part that is cut out belongs to no text.
  const rest = after === '' ? before.replace(leadingOn, '') : `${before} ${after}`;
  const making = choose(readSentence(rest, sentence.now, sentence.known), others);
  if (!making || !makes(making.action, given) || !isNamed(making.action)) return [];
  const alignment = { spans: found.spans, quality: 1, unexplained: [], matched: found.matched, leftOut: [] };
  const giving = readAction(sentence, grammar, alignment);
  const pointers = new Map([[given.to.name, 'it']]);
  return [[making, { action: { ...giving, pointers }, alignment, score: making.score, sentence }]];
}

function isNamed({ tool, values }: Action): boolean {
  return [...values.keys()].some((name) => tool.annotations.fields[name]?.role === 'title');
}

// `CREATE_PAGE` makes a page, and has no place of its own for what is given.
function makes({ tool }: Action, { to, list }: Attribute): boolean {
  const made = tool.slug.split('_').at(-1) ?? '';
  const own = Object.entries(tool.annotations.fields);
  return (
    !tool.hints.readOnly &&
    !tool.hints.destructive &&
    !tool.hints.idempotent &&
    sameKind(made, to.hints.names ?? '') &&
    !own.some(([name, { role }]) => role === 'list' && name === list.name)
  );
}
