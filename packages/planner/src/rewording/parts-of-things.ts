import { isActionWord } from '../language/synonyms.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { stem } from '../language/words.ts';

const parts = indexed({
  property: 'property properties',
  labels: 'label labels tag tags',
  versions: 'version versions revision revisions history',
  comments: 'comment comments remark remarks',
});

const owners = indexed({
  page: 'page document doc article',
  'blog post': 'blogpost post',
  space: 'space',
  whiteboard: 'whiteboard',
  attachment: 'attachment file',
});

/**
 * The request in a few words, once for each thing that it may speak of a part of: `delete the property x of the space Y`
 * as `delete space property`. A search that ranks by words takes the thing itself for what is to be deleted. Nothing
 * where it speaks of no such part, or of nothing that may have it.
 */
export function askedOfParts(request: string): readonly string[] {
  const words = tokenize(request).filter(({ kind }) => kind === 'word');
  const [part] = namesAmong(words, parts);
  if (part === undefined) return [];
  const verb = words.find(({ word }) => isActionWord(word))?.word ?? 'show';
  return namesAmong(words, owners).map((owner) => `${verb} ${owner} ${part}`);
}

function namesAmong(words: readonly Token[], names: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(words.flatMap(({ word }) => names.get(stem(word)) ?? []))];
}

function indexed(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(names).flatMap(([name, words]) =>
      words.split(' ').map((word) => [stem(word), name] as const),
    ),
  );
}
