import { isFunctionWord, isNamer, isPlural, isPreposition, stem } from './words.ts';

// Everyday English, no toolkit's words: each line is a set of words that people use for one another.
const actionGroups = [
  'create make add write build start produce generate draft compose put need drop save prepare begin establish introduce',
  'publish post release announce',
  'delete remove trash erase destroy drop bin discard scrap wipe purge ditch kill eliminate',
  'update change edit modify revise rewrite replace set alter adjust amend correct overwrite rework',
  'show list get display view see read fetch open find give retrieve pull count which what check present',
  'search find look query locate seek',
  'label tag flag categorize categorise',
  'print',
  'rename retitle',
  'move relocate transfer shift nest reparent bring',
  'remove strip detach',
  'copy duplicate clone',
  'complete finish close done tick',
  'append extend',
  'send mail message',
  'add attach apply put append insert include stick tack attach leave',
  'reply respond answer',
  'reopen untick uncheck',
  'archive shelve',
  'comment remark',
  'restore recover undelete',
];
const thingGroups = [
  'page doc document article wikipage',
  'blogpost blog post',
  'task todo item',
  'label tag',
  'user person people member colleague',
  'comment remark note feedback',
  'picture image photo',
  'attachment file',
  'directory folder dir',
  'message mail email',
  'text content body contents',
  'child subpage',
  'version revision',
];
/** Every verb that people ask for something with. */
export const actionVerbs: readonly string[] = [...new Set(actionGroups.flatMap((group) => group.split(' ')))];

const qualityGroups = [
  'incomplete open reopen untick uncheck pending unfinished undone outstanding unresolved remaining',
  'complete completed done finish finished close closed tick ticked',
  'current active existing',
  'trashed deleted binned',
];
const prepositionGroups = [
  'in into inside within on at to onto',
  'under below beneath underneath',
  'about on regarding concerning for',
  'of for from on in',
  'with as',
];

function index(groups: readonly string[], form: (word: string) => string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  groups.forEach((group, number) => {
    for (const word of group.split(' ')) {
      const key = form(word);
      found.set(key, (found.get(key) ?? new Set()).add(number));
    }
  });
  return found;
}

const actions = index(actionGroups, stem);
const things = index(thingGroups, stem);
const qualities = index(qualityGroups, (word) => word);
const prepositions = index(prepositionGroups, (word) => word);

function share(groups: Map<string, Set<number>>, one: string, other: string): boolean {
  const first = groups.get(one);
  const second = groups.get(other);
  return first !== undefined && second !== undefined && [...first].some((group) => second.has(group));
}

/**
 * How well `said` stands for `expected`: 1 for the same word in any form, less for one that people
 * use in its place, 0 for another word. Both in lower case.
 */
export function wordMatch(said: string, expected: string): number {
  if (said === expected) return 1;
  if (isNamer(said) && isNamer(expected)) return 1;
  if (isPreposition(said) || isPreposition(expected)) return share(prepositions, said, expected) ? 0.2 : 0;
  // `call` is not `called`: words that hold a sentence together have one form.
  if (isFunctionWord(said) || isFunctionWord(expected)) return 0;
  return stemMatch(said, expected);
}

function stemMatch(said: string, expected: string): number {
  const [one, other] = [stem(said), stem(expected)];
  // `show the pages` is not quite `show the page`.
  if (one === other) return isPlural(said) === isPlural(expected) ? 1 : 0.85;
  if (share(things, one, other)) return 0.7;
  // `the release checklist` speaks of no posts: a thing that is expected is not done.
  const isThings = isPlural(expected) && things.has(other);
  return !isThings && share(actions, one, other) ? 0.6 : 0;
}

/** Whether a word is an everyday noun for what people keep and speak of: a page, a task. */
export function isThing(word: string): boolean {
  return things.has(stem(word));
}

/** Whether a word says of a thing what a schema's value says: `open` tasks are `incomplete` ones. */
export function isSameQuality(said: string, choice: string): boolean {
  return wordMatch(said, choice) === 1 || share(qualities, said, choice);
}

/** Whether the word can open a request: a verb of the ones above, in its plain form. */
export function isActionWord(word: string): boolean {
  return actions.has(stem(word)) && !/(?:ing|ed)$/.test(word) && !notVerbs.has(word);
}

/** The plainest verbs that people use a verb in place of: `delete` for `erase`. */
export function plainVerbs(word: string): readonly string[] {
  return [...(actions.get(stem(word)) ?? [])].map((group) => actionGroups[group]?.split(' ')[0] ?? word);
}

const making = new Set((actionGroups[0] ?? '').split(' ').map(stem));

/** Whether the word is a verb for making anything at all, which alone does not tell what. */
export function isMaking(word: string): boolean {
  return making.has(stem(word));
}

const notVerbs = new Set([
  'need',
  'done',
  'what',
  'which',
  'draft',
  'drafts',
  'item',
  'text',
  'comments',
  'labels',
  'tags',
  'posts',
  'messages',
  'mails',
  'builds',
  'drops',
  'present',
  'presents',
  'flags',
  'share',
  'shares',
  'leaves',
  'correct',
  'pins',
]);
