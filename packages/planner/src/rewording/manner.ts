import { Said } from '../language/said.ts';
import { withoutBeingThere } from './asked-plainly.ts';
import { introducesText } from './clauses.ts';
import { withWholeDays } from './date-ranges.ts';
import { isQuestion } from './requests.ts';

const manner =
  /[\s,]+(?:completely|entirely|altogether|permanently|for good|for now|from now on|instead|at once|immediately|straight away|as soon as possible|asap|anywhere|everywhere|somewhere)(?=[\s.!?]*$)/i;

/** A request without how and when it is to be done, at its end: `delete Roadmap for good`. What is to be written is kept. */
export function withoutManner(request: string): string {
  const { tokens } = new Said(request);
  const written = introducesText(request) || tokens.some(({ kind, text }) => kind === 'mark' && text === ':');
  const plain = written ? request : request.replace(manner, '');
  const asked = asksToSee(plain) ? withWholeDays(withoutBeingThere(plain.replace(asides, ''))) : plain;
  return /[\p{L}\p{N}]/u.test(asked) ? asked : request;
}

// `in detail`, `does the space have any labels (categories)?`, `(not those of its pages)`; not `what is in Roadmap (old)?`
const asides =
  /\s+(?:in (?:detail|full|any way|the (?:page )?(?:tree|hierarchy))|\((?:(?:not|that is|i\.e\.|meaning)\b[^()]*|(?<=\b(?:any|which|what|all) \p{Ll}+s \()\p{Ll}+)\))(?=[\s.!?]*$)/u;

/** Whether a request asks for nothing but an answer. */
export function asksToSee(request: string): boolean {
  return isQuestion(request) || readers.has(new Said(request).word(0));
}

const readers = new Set(['show', 'list', 'get', 'see', 'view', 'display', 'find', 'give', 'count', 'know']);

// Which state is asked for says no more than the question does: `which files are on that page now?`
const presently = /\s+(?:now|right now|currently|at the moment|at present|by now)(?=[\s.!?]*$)/i;

/** A request to see something without the word that it is to be seen as it is now. */
export function withoutNow(request: string): string {
  return asksToSee(request) ? request.replace(presently, '') : request;
}

/** A question without the name of the application that all of it is in: `which spaces do we have in Confluence`. */
export function withoutApplication(request: string, names: readonly string[]): string {
  if (!asksToSee(request) || names.length === 0) return request;
  const known = names
    .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((name) => name !== '');
  const place = new RegExp(
    `\\s+(?:in|on|of|across|from|within) (?:(?:our|the|this|my) )?(?:${known.join('|')})(?: (?:site|wiki|instance|account))?(?=[\\s.!?]*$)`,
    'iu',
  );
  return known.length === 0 ? request : request.replace(place, '');
}
