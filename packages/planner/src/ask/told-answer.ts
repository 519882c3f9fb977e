import type { GrammarField } from '../parse/grammar.ts';
import { fieldCalled } from './named-answer.ts';

/** An answer that tells in a sentence of its own what one of the fields is. */
export interface ToldAnswer {
  readonly field: GrammarField;
  readonly words: string;
}

const wish =
  "(?:(?:please|just|maybe|perhaps|simply|then|and|ok|okay|also),? |(?:let['’]?s|let us|how about|what about|i think|i guess) |(?:i|we|you)(?:['’]d|['’]ll| would| will| can| could| should| want to)(?: (?:like|love) to)? )*";
const calling = new RegExp(
  `^${wish}(?:call|name|title|entitle) (?:it|this|that|the (?:new )?\\p{L}+) (?<words>\\S.*)$`,
  'isu',
);
const called =
  /^(?:it|this|that|the (?:new )?\p{L}+)(?:['’]s| is| should be| shall be| can be| could be| will be| must be)(?: simply| just)? (?:called|named|titled) (?<words>\S.*)$/isu;
const using = new RegExp(
  `^${wish}(?:(?:use|take|add|pick|choose|put|set|give it|give|with|make it|apply|try|go with|it['’]?s|that['’]?s)(?: (?:on|in))? )(?:(?:the|a|an|its|as the|as) )?(?:new )?(?<noun>\\p{L}+(?: \\p{L}+)?)(?: called| named|:| to| as)? (?<words>["“'‘]?[^\\s"“'‘].*)$`,
  'isu',
);
const saying = new RegExp(
  `^(?:${wish}(?:write|put|say|post)|(?:and )?(?:it|this|that|the (?:new )?\\p{L}+) (?:(?:should|shall|must|can|could|will|would|is to)(?: just| simply)? (?:say|read|contain|be|state)|says|reads|contains|states)|(?:and )?saying)[:,]? (?<words>(?!it\\b|that\\b|under\\b|in\\b|to\\b|on\\b|below\\b)\\S.*)$`,
  'isu',
);

/** Reads `I'd call it Plan`, `Use the label mandatory.` and `it should say "Done."` as answers to a question for fields. */
export function toldAnswer(text: string, fields: readonly GrammarField[]): ToldAnswer | undefined {
  const said = text.trim();
  const title = fields.find(({ hints }) => hints.role === 'title');
  const name = (calling.exec(said) ?? called.exec(said))?.groups?.words;
  if (title && name !== undefined) return { field: title, words: withoutStop(name) };
  const { noun, words } = using.exec(said)?.groups ?? {};
  const field = noun === undefined ? undefined : fieldOf(noun, fields);
  if (field && words !== undefined && field.hints.role !== 'reference' && field.hints.role !== 'text')
    return { field, words: withoutStop(words) };
  const body = fields.find(({ hints }) => hints.role === 'text');
  const written = saying.exec(said)?.groups?.words;
  // Where it is not quoted, only a sentence that says so by itself tells what is to be written.
  const isSure = written !== undefined && (/^["“'‘]/.test(written) || !/^(?:write|put|post)\b/i.test(said));
  return body && written !== undefined && isSure ? { field: body, words: written } : undefined;
}

function fieldOf(noun: string, fields: readonly GrammarField[]): GrammarField | undefined {
  const plain = noun.toLowerCase();
  return fieldCalled(plain, fields) ?? fieldCalled(plain.replace(/s$/, ''), fields);
}

function withoutStop(words: string): string {
  return words.replace(/(?<=[^.])[.!]\s*$/, '');
}

const emptying =
  /(?:^|[,;.–—-]\s*|\s+)(?:(?:and|but|just|please|you can|we can|let['’]?s) )*(?:(?:leave|keep) (?:it|that|the (?:text|content|body|page|post)) (?:empty|blank)|no (?:text|content|body)(?: (?:needed|necessary|required|yet|for now|please))?|(?:without|with no) (?:any )?(?:text|content|body)|nothing (?:in|on) it(?: yet| for now)?|(?:it )?(?:can|may|should) (?:be|stay) (?:empty|blank)|empty (?:is fine|for now|please))[\s.!]*$/i;

/** An answer without the words that leave open what is to be written: `Plan, leave it empty`. */
export function withoutEmptying(text: string): string {
  return text.replace(emptying, '').trim();
}
