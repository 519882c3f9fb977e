import { joined, Said } from '../language/said.ts';

const listings = new Set(['list', 'listing', 'overview', 'rundown', 'enumeration', 'inventory', 'index']);
const leads = new Set(
  'show need get find give list want see have open print i we me us you could can would like to a an the full complete short quick whole brief'.split(
    ' ',
  ),
);

/** `give me an overview of the spaces` and `I need the list of the pages` as `list the spaces`, `list the pages`. */
export function withoutListNoun(request: string): string {
  const said = new Said(request);
  const noun = said.find(0, (word, at) => listings.has(word) && said.word(at + 1) === 'of');
  if (noun < 0 || !said.tokens[noun + 2]) return request;
  const before = said.tokens.slice(0, noun);
  const isLead = before.every(({ kind, word }) => kind === 'word' && leads.has(word));
  return isLead ? joined('list', said.rest(noun + 2)) : request;
}
