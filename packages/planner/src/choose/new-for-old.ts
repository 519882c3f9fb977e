import { sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { readNumber } from '../language/numbers.ts';
import { isMaking, isThing, wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** Whether a tool takes what is there where something new is asked for: `put a page X into Y` moves none. */
export function takesNewForOld(
  { tokens }: Sentence,
  { slug, hints, annotations, schema }: ToolCard,
): boolean {
  if (hints.readOnly || makes(slug)) return false;
  const [verb, article, adjective, noun] = tokens;
  const isNew = verb?.kind === 'word' && isMaking(verb.word) && article !== undefined && isCount(article);
  const thing = adjective?.word === 'new' ? noun : adjective;
  const taken = Object.entries(annotations.fields).flatMap(([name, { role, names }]) =>
    role === 'reference' && schema.required?.includes(name) && names !== undefined ? [names] : [],
  );
  return isNew && thing?.kind === 'word' && taken.some((kind) => isOfKind(thing.word, kind));
}

/**
 * Whether a new thing of a kind is asked for that the tool only takes, and it makes another: `add a page to Runbooks`
 * labels nothing.
 */
export function makesOther({ tokens }: Sentence, { slug, hints, annotations }: ToolCard): boolean {
  if (hints.readOnly || hints.destructive) return false;
  const [verb, article, ...said] = tokens;
  const [thing, next] = said[0]?.word === 'new' ? said.slice(1) : said;
  const made = slug.split('_').at(-1)?.toLowerCase() ?? '';
  // `create "Update" in Product`: whoever adds a label says so.
  if (
    isCreating(verb) &&
    adds(slug) &&
    !tokens.some(({ kind, word }) => kind === 'word' && wordMatch(word, made) > 0)
  )
    return true;
  const isNew =
    verb?.kind === 'word' && isMaking(verb.word) && ['a', 'an', 'another'].includes(article?.word ?? '');
  if (!isNew || thing?.kind !== 'word' || (next?.kind === 'word' && !isFunctionWord(next.word))) return false;
  if (isUnheardOf(thing.word, annotations.phrases)) return true;
  const taken = Object.values(annotations.fields).flatMap(({ names }) => names ?? []);
  return !(makes(slug) && isOfKind(thing.word, made)) && taken.some((kind) => isOfKind(thing.word, kind));
}

// `add a task to the page`: no phrase of the tool speaks of such a thing.
function isUnheardOf(thing: string, phrases: readonly string[]): boolean {
  const said = new Set(phrases.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}-]+/u)));
  return isThing(thing) && !anyText.has(thing) && ![...said].some((word) => wordMatch(thing, word) > 0);
}

const anyText = new Set([
  'message',
  'text',
  'content',
  'contents',
  'body',
  'item',
  'post',
  'blog',
  'tag',
  'label',
]);

function makes(slug: string): boolean {
  return /(?:^|_)(?:CREATE|ADD|NEW|UPLOAD)(?:_|$)/.test(slug);
}

function isCreating(verb: Token | undefined): boolean {
  return verb?.kind === 'word' && ['create', 'make', 'turn'].includes(verb.text.toLowerCase());
}

function isCount({ kind, word, text }: Token): boolean {
  return (
    kind !== 'quoted' &&
    (['a', 'an', 'another'].includes(word) || readNumber(text.toLowerCase()) !== undefined)
  );
}

/**
 * Whether a tool would add a whole phrase as one of its short words that nobody spoke of: `add to Roadmap: see you soon`
 * is no label.
 */
export function addsPhrase({ tokens, source }: Sentence, { tool, values }: Action): boolean {
  const { slug, hints, annotations } = tool;
  const made = slug.split('_').at(-1)?.toLowerCase() ?? '';
  const isSaid = tokens.some(({ kind, word }) => kind === 'word' && wordMatch(word, made) > 0);
  if (hints.readOnly || !adds(slug) || isSaid) return false;
  return [...values].some(
    ([field, value]) =>
      annotations.fields[field]?.role === 'list' &&
      [value].flat().some((entry) => typeof entry === 'string' && isNoEntry(entry.trim(), source)),
  );
}

// `add Jane to the page`, `add me to it`, `add something nice`: somebody or something, and no short word to give.
function isNoEntry(entry: string, source: string): boolean {
  const words = entry.split(/\s+/);
  const quoted = new RegExp(`["“'‘\`]${entry.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'u').test(source);
  const isSomebody = /^(?:me|him|her|them|us|you|something|anything|someone|somebody)\b/i.test(entry);
  return words.length > 2 || isSomebody || (!quoted && /^\p{Lu}\p{Ll}/u.test(entry));
}

function adds(slug: string): boolean {
  return /(?:^|_)ADD(?:_|$)/.test(slug);
}

// `subpage` is a page too.
function isOfKind(word: string, kind: string): boolean {
  return sameKind(word, kind) || word.endsWith(kind);
}
