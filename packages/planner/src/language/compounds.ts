import type { Token } from './tokens.ts';

// Several words that mean one: said in place of the word on the left.
const table: Readonly<Record<string, readonly string[]>> = {
  with: [
    'carrying',
    'bearing',
    'having',
    'that carry',
    'that carries',
    'that have',
    'which have',
    'that has',
  ],
  delete: ['get rid of', 'throw away', 'throw out', 'take down', 'dispose of', 'do away with'],
  create: [
    'set up',
    'spin up',
    'write up',
    'put together',
    'come up with',
    'write down',
    'type up',
    'draw up',
  ],
  need: [
    "i'd like",
    "i'd love",
    "we'd like",
    "we'd love",
    'i would like',
    'i would love',
    'we would like',
    "i'd appreciate",
    'i would appreciate',
    'i could use',
    'we could use',
    'i want',
    'we want',
    'i need',
    'we need',
  ],
  open: ['open up'],
  read: ['read out'],
  print: ['print out'],
  about: ['with regard to', 'to do with', 'with respect to'],
  publish: ['put up', 'put out'],
  search: ['look for', 'search for', 'hunt for'],
  find: ['look up', 'find out', 'track down'],
  restore: ['bring back'],
  overdue: ['past due', 'over due'],
  show: [
    'show me',
    'give me a list of',
    'give me the list of',
    'show me a list of',
    'get me a list of',
    'make a list of',
    'give me',
    'read me',
    'get me',
    'show us',
    'tell me',
    'let me see',
    'bring up',
    'pull up',
    'list all',
    'what are',
    'what is',
    "what's",
    'whats',
  ],
  saying: [
    'with the following text',
    'with the following content',
    'with this text',
    'with this content',
    'with the following',
    'with the words',
    'with the wording',
    'so it says',
    'so that it says',
    'so it reads',
    'so that it reads',
    'that states',
    'which states',
    'that reads',
    'which reads',
  ],
  whoami: ['who am i'],
  count: ['how many', 'the number of'],
  blogpost: ['blog post', 'blog entry', 'blog article', 'blog-post', 'news post'],
  blogposts: ['blog posts', 'blog entries', 'blog articles', 'blog-posts', 'news posts'],
  page: ['wiki page', 'wiki article'],
  pages: ['wiki pages', 'wiki articles'],
  email: ['e-mail', 'mail address'],
  task: ['action item'],
  tasks: ['action items'],
  latest: [
    'most recent',
    'most recently changed',
    'last changed',
    'last modified',
    'last updated',
    'last edited',
  ],
  subpage: ['sub-page', 'sub page', 'child page'],
  todo: ['to do', 'to-do'],
  anyone: ['anybody', 'any one'],
  someone: ['somebody'],
  everyone: ['everybody'],
};

interface Expression {
  readonly parts: readonly string[];
  readonly word: string;
}

const byFirstWord = new Map<string, Expression[]>();
for (const [word, phrases] of Object.entries(table)) {
  for (const parts of phrases.map((phrase) => phrase.split(' '))) {
    const first = parts[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { parts, word }]);
  }
}

/** Joins the words of such an expression into one token that keeps its place in the source. */
export function compounds(tokens: readonly Token[], source: string): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = expressionAt(tokens, at);
    const first = tokens[at];
    const last = tokens[at + (found?.parts.length ?? 1) - 1];
    if (!first || !last) break;
    joined.push(
      found
        ? {
            kind: 'word',
            text: source.slice(first.start, last.end),
            word: found.word,
            start: first.start,
            end: last.end,
          }
        : first,
    );
    at += found?.parts.length ?? 1;
  }
  return joined;
}

function expressionAt(tokens: readonly Token[], at: number): Expression | undefined {
  const entries = byFirstWord.get(tokens[at]?.word ?? '') ?? [];
  return entries
    .filter(({ parts }) =>
      parts.every(
        (part, offset) => tokens[at + offset]?.kind === 'word' && tokens[at + offset]?.word === part,
      ),
    )
    .sort((one, other) => other.parts.length - one.parts.length)[0];
}
