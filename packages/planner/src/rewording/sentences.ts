import { joined, Said } from '../language/said.ts';
import { isActionWord } from '../language/synonyms.ts';
import { withoutCourtesy } from './requests.ts';

const stands =
  /^(?:it|that|this|the answer)(?:['’]s| is| was| should be| must be| stands)(?: (?:written|described|documented|explained|noted|mentioned))? (?:in|on) (?<place>.+)$/i;

const whereabouts =
  /^(?:i|we)(?:['’]m|['’]re| am| are) (?:now |currently |just )?(?:on|at|in|reading|viewing|looking at|working on|editing) (?<topic>.+?)[.!\s]*$/i;

/**
 * The sentences of a request that asks in several: `is my login still valid? Please check it`. Also what comes before
 * a further question behind a comma, as `, and which ones?`, and where an answer is said to stand; what somebody says to
 * be at takes the place of `it`. Nothing where it is one sentence.
 */
export function sentencesOf(request: string): readonly string[] {
  const said = new Said(request);
  const parts = sentences(said);
  const before = beforeQuestion(said);
  if (parts.length < 2) return before === undefined ? [] : [before];
  // What is asked to be done is never left out.
  if (parts.filter((part) => isActionWord(new Said(part).word(0))).length > 1) return [];
  const topic = whereabouts.exec(parts[0] ?? '')?.groups?.topic;
  const spoken = topic ?? topicIn(parts[0] ?? '');
  const later = parts.slice(1).map((part) => (spoken === undefined ? part : about(part, spoken)));
  const asked = topic === undefined ? [...parts.slice(0, 1), ...later] : later;
  return asked.flatMap((part) => [part, ...placed(part), ...sentencesOf(part)]);
}

const pointers = /\b(?:it|this|that)\b(?! \p{L}+["“])/iu;

const owned = /\b(?:its|their) (?<thing>\p{L}+(?: \p{L}+)?)(?=[\s.!?]*$)/iu;

// `list its versions`, `how many likes does it have`
function about(part: string, spoken: string): string {
  const withOwner = part.replace(owned, (_its, thing: string) => `the ${thing} of ${spoken}`);
  return withOwner === part ? part.replace(pointers, () => spoken) : withOwner;
}

const plain = /\bthe (?:(?!the\b|of\b|on\b|in\b)[\p{L}\p{N}:'’-]+ ){1,5}?(?:page|blog post|post|space)\b/giu;

const quoted = /(?:\bthe (?:\p{L}+ ){1,2})?(?:"[^"]+"|“[^”]+”)/gu;

// `who may see the page "X"? Are there restrictions on it?`: what the first names, where it names but one thing.
function topicIn(first: string): string | undefined {
  const [only, ...more] = first.match(quoted) ?? [];
  if (only !== undefined) return more.length === 0 ? only : undefined;
  const [named, ...others] = first.match(plain) ?? [];
  return others.length === 0 ? named : undefined;
}

function sentences(said: Said): readonly string[] {
  const ends = said.tokens.flatMap(({ kind, text }, at) =>
    kind === 'mark' && ['.', '!', '?'].includes(text) ? [at + 1] : [],
  );
  const starts = [0, ...ends];
  return starts
    .map((start, index) => withoutCourtesy(said.text(start, starts[index + 1] ?? said.tokens.length)))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function placed(sentence: string): readonly string[] {
  const place = stands.exec(sentence)?.groups?.place;
  return place === undefined ? [] : [joined('show', place)];
}

const further = new Set(
  'which who whose what when where why how is are was were does do did has have can may'.split(' '),
);

function beforeQuestion(said: Said): string | undefined {
  const at = said.tokens.findIndex(
    ({ kind, text }, place) => kind === 'mark' && text === ',' && asksOn(said, place + 1) && asksFirst(said),
  );
  return at < 0 ? undefined : said.text(0, at);
}

function asksOn(said: Said, at: number): boolean {
  const [first, second] = [
    said.tokens[at]?.text.toLowerCase() ?? '',
    said.tokens[at + 1]?.text.toLowerCase() ?? '',
  ];
  return further.has(first === 'and' || first === 'or' ? second : first);
}

function asksFirst(said: Said): boolean {
  return further.has(said.tokens[0]?.text.toLowerCase() ?? '') || isActionWord(said.word(0));
}
