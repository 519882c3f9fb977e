import { isKindWord } from '../conversation/pointing.ts';
import { sameKind } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { isPieceOfText } from '../language/describing.ts';
import { isOtherDeed } from '../language/other-deeds.ts';
import { isThing, wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isFunctionWord, isPlural, isPreposition } from '../language/words.ts';
import type { Alignment } from '../parse/align.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/**
 * The action without what only points back where each of a kind is spoken of: `delete all pages in Marketing` is not
 * about the one that was spoken of last.
 */
export function withoutEach({ tokens }: Sentence, action: Action): Action {
  const { annotations } = action.tool;
  const isEach = (field: string) =>
    tokens.some((token, at) => saysEach(token) && isFollowedBy(annotations.fields[field]?.names, tokens, at));
  const pointers = [...action.pointers].filter(([field]) => !isEach(field));
  return { ...action, pointers: new Map(pointers) };
}

function saysEach({ kind, word }: Token): boolean {
  return kind === 'word' && ['all', 'every', 'each'].includes(word);
}

function isFollowedBy(kind: string | undefined, tokens: readonly Token[], at: number): boolean {
  return (
    kind !== undefined &&
    tokens.slice(at + 1, at + 4).some((noun) => noun.kind === 'word' && sameKind(noun.word, kind))
  );
}

/**
 * Whether the text of another thing is to be taken, which no value says: `with the text of the page Plan`, `with the
 * same text as Plan`. Within what is to be written it says nothing.
 *
 * @param isWritten whether the word at a place belongs to a text that is to be written, and does not begin it
 */
export function borrowsText({ tokens }: Sentence, isWritten: (at: number) => boolean): boolean {
  return tokens.some((token, at) => {
    const [same, to, from] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (!isText(token) || isWritten(at) || to?.kind !== 'word' || from === undefined) return false;
    if (same?.word === 'same') return true;
    const leads = tokens
      .slice(Math.max(at - 3, 0), at)
      .some(({ word }) => word === 'with' || word === 'from');
    return leads && (to.word === 'of' || to.word === 'from') && from.kind !== 'mark';
  });
}

function isText({ kind, word }: Token): boolean {
  return kind === 'word' && ['text', 'texts', 'content', 'contents', 'body', 'wording'].includes(word);
}

/**
 * Whether the kind of thing that a tool makes is only said of where something is to go: `create "Notes" in the Product
 * space` makes no space.
 */
export function makesWhatIsThere({ tokens }: Sentence, { slug, hints }: ToolCard): boolean {
  const made = slug.split('_').at(-1)?.toLowerCase() ?? '';
  if (hints.readOnly || hints.destructive || hints.idempotent) return false;
  const said = tokens.flatMap((token, at) =>
    token.kind === 'word' && sameKind(token.word, made) ? [at] : [],
  );
  const leads = /(?:^|_)CREATE_(?:[A-Z]+_)?[A-Z]+$/.test(slug) && !slug.includes('_FOR_') ? places : inside;
  return said.length > 0 && said.every((at) => isPlaceAt(tokens, at, leads));
}

// `in the Product space`, `to the space Product`
function isPlaceAt(tokens: readonly Token[], at: number, leading: ReadonlySet<string>): boolean {
  const before = tokens.slice(Math.max(at - 4, 0), at);
  const article = before.findLastIndex(({ kind, text }) => kind === 'word' && /^(?:the|our|my)$/i.test(text));
  const leads = before[article - 1];
  return article > 0 && leads?.kind === 'word' && leading.has(leads.word);
}

const inside = new Set(['in', 'into', 'within', 'inside']);
/** Where what is made new goes. */
const places = new Set([...inside, 'to', 'onto', 'on', 'under', 'below']);

/** Whether who may do what with a thing is to be changed, which is no label: `make the page private`. */
export function changesAccess({ tokens, source }: Sentence, { slug }: Pick<ToolCard, 'slug'>): boolean {
  const [verb, ...rest] = tokens;
  if (forFew.test(source) && !slug.includes('PRIVATE')) return true;
  if (verb?.kind === 'word' && (speaksOfRights(tokens) || givesRole(tokens) || makesHidden(tokens)))
    return true;
  return (
    verb?.kind === 'word' &&
    ['make', 'keep', 'set', 'mark'].includes(verb.text.toLowerCase()) &&
    rest.some(({ kind, word }, at) => kind === 'word' && access.has(word) && endsRequest(rest[at + 1]))
  );
}

// `create a private page`: what is made so is seen by all.
function makesHidden(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }, at) => {
    const noun = tokens[at + 1];
    const isHidden = ['private', 'hidden', 'confidential', 'restricted', 'read-only'].includes(text);
    return kind === 'word' && isHidden && noun?.kind === 'word' && isThing(noun.word);
  });
}

// `make Sam an administrator of X`, `add Jane as a member of X`
function givesRole([verb, ...rest]: readonly Token[]): boolean {
  if (verb?.kind !== 'word' || !['make', 'add', 'set', 'invite', 'appoint'].includes(verb.text.toLowerCase()))
    return false;
  return rest.some(
    ({ kind, word }, at) =>
      kind === 'word' &&
      roles.has(word) &&
      /^(?:an?|the|as)$/i.test(rest[at - 1]?.text ?? '') &&
      at > 1 &&
      endsRequest(rest[at + 1]),
  );
}

const roles = new Set(
  'administrator administrators admin admins member members owner editor viewer moderator guest watcher'.split(
    ' ',
  ),
);

const forFew =
  /\bonly (?:visible|accessible|open|shown|available) (?:to|for) \S|\b(?:so (?:that )?)?only \S+(?: \S+)? (?:can|may) (?:see|read|view|access|open|edit)\b/i;

// `set the permissions of X`, `give Jane edit rights on X`: how the right is called stands right behind the verb.
function speaksOfRights([verb, ...rest]: readonly Token[]): boolean {
  if (
    verb?.kind !== 'word' ||
    !/^(?:set|change|update|give|get|remove|edit|adjust|add|take)$/.test(verb.word)
  )
    return false;
  const grants = isGranting(verb, rest[0]);
  return rest.slice(0, 4).some(({ kind, text, word }, at) => {
    const before = rest[at - 1];
    const leads =
      at === 0 ||
      grants ||
      (before?.kind === 'word' && (kinds.has(before.word) || isFunctionWord(before.word)));
    return kind === 'word' && rights.has(word) && text === text.toLowerCase() && leads;
  });
}

// `give Jane permission`; `give me the permissions` asks to see them.
function isGranting(verb: Token | undefined, whom: Token | undefined): boolean {
  const gives = ['give', 'grant', 'assign'].includes(verb?.text.toLowerCase() ?? '');
  return gives && whom !== undefined && !['me', 'us', 'the', 'a', 'all'].includes(whom.text.toLowerCase());
}

const rights = new Set('permission permissions access rights restriction restrictions'.split(' '));
const kinds = new Set(
  'edit editing view viewing read write writing admin access page space user full only his her'.split(' '),
);

// `read-only`, `read-only for everybody`, but no `private notes`.
function endsRequest(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || isFunctionWord(next.word);
}

const access = new Set(
  'read-only readonly editable private public visible invisible hidden confidential locked restricted'.split(
    ' ',
  ),
);

/** Whether words within a text are to be replaced, which is more than any value: `replace the word "draft" with "final"`. */
export function replacesPiece({ tokens }: Sentence): boolean {
  const [verb] = tokens;
  if (verb?.kind !== 'word' || !['replace', 'change', 'swap'].some((one) => wordMatch(verb.word, one) === 1))
    return false;
  const piece = tokens.findIndex(
    ({ kind, word }) => kind === 'word' && isPieceOfText(word) && word !== 'text',
  );
  const quotations = tokens.filter(({ kind }) => kind === 'quoted').length;
  return piece > 0 && piece <= 3 && tokens[piece + 1]?.kind === 'quoted' && quotations > 1;
}

/** Whether a tool lists things of a kind of which the sentence points to one: `show me that post`, `can I see the post`. */
export function listsForOne({ tokens }: Sentence, { annotations }: ToolCard): boolean {
  const noun = annotations.listing?.noun;
  return tokens.some(
    ({ kind, text, word }, at) =>
      kind === 'word' &&
      noun !== undefined &&
      !isPlural(text) &&
      isKindWord(word, noun) &&
      (['that', 'this'].includes(tokens[at - 1]?.text.toLowerCase() ?? '') ||
        (tokens[at - 1]?.text.toLowerCase() === 'the' &&
          (tokens[at + 1]?.kind ?? 'mark') === 'mark' &&
          at < 4)),
  );
}

/** Whether a question is about what is yet to come, of which nothing that is kept tells: `what will the weather be`. */
export function asksOfFuture({ tokens }: Sentence): boolean {
  const asks = ['what', 'how', 'when', 'where', 'who', 'which', 'will', 'whether', 'if', 'know', 'show'];
  const [first] = tokens;
  return (
    first?.kind === 'word' &&
    asks.includes(first.word) &&
    tokens.some(({ kind, text }) => kind === 'word' && text.toLowerCase() === 'will')
  );
}

/**
 * Whether something is asked for by a verb that the tool knows nothing of and that stands for no other: `like the page`
 * does not ask to see it.
 */
export function asksForOtherDeed({ tokens }: Sentence, { annotations }: ToolCard): boolean {
  const [verb, object] = tokens;
  if (verb?.word !== 'get' && speaksOfRights(tokens)) return true;
  if (verb?.kind !== 'word' || !isOtherDeed(verb.text)) return false;
  const isCommand = object !== undefined && object.kind !== 'mark' && !isPreposition(object.word);
  const known = annotations.phrases.some((phrase) =>
    phrase.split(/\W+/, 2).some((word) => wordMatch(verb.word, word.toLowerCase()) === 1),
  );
  return isCommand && !known;
}

/** Whether what is said to be of one kind is taken for another: `rename the Marketing space` renames no page. */
export function takesForAnother(
  { tokens }: Sentence,
  { spans }: Alignment,
  { annotations: { fields } }: ToolCard,
): boolean {
  const kinds = Object.values(fields).flatMap(({ names }) => names ?? []);
  return spans.some(({ field, start, end }) => {
    const [hints, noun] = [fields[field], tokens[end - 1]];
    if (hints?.role !== 'reference' || noun?.kind !== 'word' || end - start < 2) return false;
    const isDefinite = [tokens[start - 1], tokens[start]].some(
      (token) => token?.text.toLowerCase() === 'the',
    );
    const said = kinds.find((kind) => sameKind(kind, noun.text));
    return isDefinite && said !== undefined && !sameKind(said, hints.names ?? said);
  });
}
