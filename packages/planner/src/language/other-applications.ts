import type { Token } from './tokens.ts';
import { isNamer } from './words.ts';

const applications = new Set(
  (
    'jira slack trello asana github gitlab bitbucket outlook gmail zoom sharepoint notion dropbox linear zendesk ' +
    'salesforce hubspot discord telegram whatsapp twitter linkedin facebook instagram miro figma monday.com'
  ).split(' '),
);
const kept = new Set(
  'ticket issue task card board message channel event invite invitation meeting email mail call story epic bug repository'.split(
    ' ',
  ),
);
const places = new Set(['in', 'on', 'to', 'into', 'via', 'through', 'over']);
const texts = new Set(['saying', 'says', 'text', 'content', 'body', 'title', 'label', 'value', ':']);
const topics = new Set(['about', 'for']);

/**
 * Whether something is asked of another application than those at hand: `open a Jira ticket`, `post it in our Slack
 * channel`. What is quoted, or is a name or a text, only speaks of one.
 *
 * @param known the names of the applications at hand
 */
export function asksOfOtherApplication(tokens: readonly Token[], known: readonly string[]): boolean {
  const said = before(tokens, (word) => isNamer(word) || texts.has(word));
  const asked = before(said, (word) => topics.has(word));
  return said.some(
    ({ kind, word }, at) =>
      kind === 'word' &&
      applications.has(word) &&
      !known.includes(word) &&
      (at < asked.length
        ? isKeptThere(said, at) || isPlaceThere(said, at, tokens)
        : isOwnPlaceThere(said, at) && isPlaceThere(said, at, tokens)),
  );
}

function before(tokens: readonly Token[], ends: (word: string) => boolean): readonly Token[] {
  const at = tokens.findIndex(({ kind, word }) => kind !== 'quoted' && ends(word));
  return at < 0 ? tokens : tokens.slice(0, at);
}

// `a message about X in our Slack channel`: no part of what it is about.
function isOwnPlaceThere(tokens: readonly Token[], at: number): boolean {
  const isOwned = ['our', 'my'].includes(tokens[at - 1]?.text.toLowerCase() ?? '');
  return isOwned && kept.has(tokens[at + 1]?.word ?? '');
}

// `open a Jira ticket`
function isKeptThere(tokens: readonly Token[], at: number): boolean {
  const [article, next] = [tokens[at - 1], tokens[at + 1]];
  const isNew =
    article?.kind === 'word' &&
    ['a', 'an', 'another', 'new', 'this', 'that'].includes(article.text.toLowerCase());
  return isNew && next?.kind === 'word' && kept.has(next.word);
}

// `in our Slack channel`, `to Slack`, and nothing behind it
function isPlaceThere(tokens: readonly Token[], at: number, all: readonly Token[]): boolean {
  const article = tokens[at - 1];
  const isOwned = article?.kind === 'word' && ['the', 'our', 'my'].includes(article.text.toLowerCase());
  const lead = isOwned ? tokens[at - 2] : article;
  const isPlace = lead?.kind === 'word' && places.has(lead.word);
  const next = kept.has(tokens[at + 1]?.word ?? '') ? all[at + 2] : all[at + 1];
  return isPlace && (next === undefined || next.kind === 'mark');
}
