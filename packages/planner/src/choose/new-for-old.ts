import { sameKind } from '../conversation/things.ts';
import { isMaking } from '../language/synonyms.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';

/** Whether a tool takes what is there where something new is asked for: `put a page X into Y` moves none. */
export function takesNewForOld(
  { tokens }: Sentence,
  { slug, hints, annotations, schema }: ToolCard,
): boolean {
  if (hints.readOnly || /(?:^|_)(?:CREATE|ADD|NEW|UPLOAD)(?:_|$)/.test(slug)) return false;
  const [verb, article, adjective, noun] = tokens;
  const isNew =
    verb?.kind === 'word' && isMaking(verb.word) && ['a', 'an', 'another'].includes(article?.word ?? '');
  const thing = adjective?.word === 'new' ? noun : adjective;
  const taken = Object.entries(annotations.fields).flatMap(([name, { role, names }]) =>
    role === 'reference' && schema.required?.includes(name) && names !== undefined ? [names] : [],
  );
  return isNew && thing?.kind === 'word' && taken.some((kind) => isOfKind(thing.word, kind));
}

// `subpage` is a page too.
function isOfKind(word: string, kind: string): boolean {
  return sameKind(word, kind) || word.endsWith(kind);
}
