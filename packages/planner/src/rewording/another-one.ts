import { isActionWord, isMaking } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';

const another =
  /\b(?:(?:yet )?another(?: one)?|one more(?: one)?|a (?:second|third|fourth)(?: one)?|(?<=^(?:(?:and|now|then|please|also|make|create|add|do|write|start|publish) ){0,4})one(?= (?:called|named|titled)\b))(?=\s*(?:,|:|["“'‘]|called\b|named\b|titled\b|in\b|under\b|below\b|for\b|with\b|[.!]?$))/i;

/**
 * Requests with the kind of what is to be made in place of `another one`: that of the request before it, or of what was
 * made last.
 */
export function withKindSaid(requests: readonly string[], made: string | undefined): readonly string[] {
  let noun = made;
  return requests.map((request, at) => {
    const isMore = noun !== undefined && another.test(request);
    const full = isMore ? inFull(request, noun ?? '') : request;
    // Where nothing else is said it goes where the one before it went.
    const said = isMore && at === 0 && !places.test(unquoted(request)) ? beside(full, noun ?? '') : full;
    noun = nounOf(said) ?? noun;
    return said;
  });
}

const places = /\b(?:in|into|under|below|beneath|inside|to|on|for|there|here)\b/i;

function unquoted(request: string): string {
  return request.replace(/["“][^"”]*["”]/g, '');
}

function beside(request: string, noun: string): string {
  return request.replace(new RegExp(`^(create another ${noun})`, 'i'), '$1 there');
}

function inFull(request: string, noun: string): string {
  const full = request
    .replace(another, `another ${noun}`)
    .replace(new RegExp(`(another ${noun}),\\s*`, 'i'), '$1 ');
  const at = full.toLowerCase().indexOf(`another ${noun}`);
  const before = full.slice(0, at).replace(/[\s,]+$/, '');
  const [first] = tokenize(full);
  if (first?.kind === 'word' && isActionWord(first.word)) return full;
  const thing = `create ${full.slice(at).replace(/[.!\s]+$/, '')}`;
  return before === '' ? thing : `${thing} ${before}`;
}

// `create a page called X`: the noun behind the article.
function nounOf(request: string): string | undefined {
  const [verb, article, first, second] = tokenize(request);
  if (verb?.kind !== 'word' || !isMaking(verb.word) || !['a', 'an', 'another'].includes(article?.text ?? ''))
    return undefined;
  const noun = first?.word === 'new' ? second : first;
  return noun?.kind === 'word' && /^\p{Ll}+$/u.test(noun.word) ? noun.word : undefined;
}
