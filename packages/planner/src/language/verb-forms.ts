import { actionVerbs, isActionWord } from './synonyms.ts';

const irregular: Readonly<Record<string, string>> = {
  put: 'put',
  set: 'set',
  written: 'write',
  rewritten: 'rewrite',
  made: 'make',
  found: 'find',
  shown: 'show',
  sent: 'send',
  taken: 'take',
  built: 'build',
  brought: 'bring',
  thrown: 'throw',
  given: 'give',
  undone: 'undo',
};

const regular = new Map(
  actionVerbs.filter(isActionWord).flatMap((verb) => pastForms(verb).map((form) => [form, verb])),
);

function pastForms(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return [`${verb}ed`, `${verb}${verb.at(-1)}ed`];
}

const progressive = new Map(
  actionVerbs.filter(isActionWord).flatMap((verb) => gerunds(verb).map((form) => [form, verb])),
);

function gerunds(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [`${verb.slice(0, -1)}ing`];
  return [`${verb}ing`, `${verb}${verb.at(-1)}ing`];
}

/** The plain form of a verb of requests in its passive form: `delete` of `deleted`. */
export function verbOfParticiple(word: string): string | undefined {
  return irregular[word] ?? regular.get(word);
}

/** The plain form of a verb of requests that ends in -ing: `create` of `creating`. */
export function verbOfGerund(word: string): string | undefined {
  return progressive.get(word);
}
