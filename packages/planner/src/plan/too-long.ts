import { tokenize } from '../language/tokens.ts';
import { requestsIn } from '../rewording/requests-in.ts';

/** Reading takes time that grows faster than the text. What is quoted is one piece, however long. */
const mostPieces = 4_000;
const mostCharacters = 1_000_000;
/** Each is searched for, and read by the tools of all. */
const mostRequests = 40;
/** A message of no more pieces has no more requests than that. */
const fewPieces = 80;

/** What to say to a message that cannot be read in a second or so; nothing to all others. */
export function tooLong(request: string): string | undefined {
  const pieces = request.length > mostCharacters ? Number.POSITIVE_INFINITY : tokenize(request).length;
  if (pieces > mostPieces) {
    return 'That is too long for me to read. Please put a text that I am to write in quotes (“…”), or send less of it at a time.';
  }
  if (pieces <= fewPieces || requestsIn(request).length <= mostRequests) return undefined;
  return `That is more than I can do at once: please tell me at most ${mostRequests} things at a time.`;
}
