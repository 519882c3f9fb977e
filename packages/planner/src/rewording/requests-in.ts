import { afterReaction } from './after-reaction.ts';
import { withKindSaid } from './another-one.ts';
import { asShown } from './asked-plainly.ts';
import { withLinesJoined } from './bullets.ts';
import { splitRequests } from './clauses.ts';
import { withoutForWhom } from './for-whom.ts';
import { withPlaceBehind } from './fronted-place.ts';
import { withGivenJoined } from './given-value.ts';
import { withoutListNoun } from './lists-of.ts';
import { asksToSee, withoutManner, withoutNow } from './manner.ts';
import { asMaking } from './new-things.ts';
import { withoutOccasion } from './occasions.ts';
import { withNamesTogether } from './one-by-one.ts';
import { withPlainOrder } from './order-words.ts';
import { withVerbsJoined } from './particle-verbs.ts';
import { plainly } from './plain-words.ts';
import { withoutReasons } from './reasons.ts';
import { withoutCourtesy } from './requests.ts';
import { asImperative } from './statements.ts';
import { withToldJoined } from './told-after.ts';
import { withAnnouncedTopic, withOwnersDuty, withoutAnnouncements } from './topics.ts';
import { withoutWholeSite } from './whole-site.ts';

/**
 * The requests of a message in order, each in the imperative and in plain words, without courtesy and reasons.
 *
 * @param made the kind of what was made last, for `another one`
 */
export function requestsIn(message: string, made?: string): readonly string[] {
  const request = inTurn(ofWholeMessage, message);
  const requests = withoutAnnouncements(splitRequests(request).map(withoutCourtesy));
  return withKindSaid(
    requests.map((one) => inTurn(ofEachRequest, one)),
    made,
  );
}

type Rewording = (said: string) => string;

/** What is done to a message before it is split, in this order. */
const ofWholeMessage: readonly Rewording[] = [
  withLinesJoined,
  asMaking,
  plainly,
  withVerbsJoined,
  withNamesTogether,
  withGivenJoined,
  withToldJoined,
  afterReaction,
  withoutPoliteMark,
  withoutOccasion,
  withAnnouncedTopic,
  withOwnersDuty,
  withoutCourtesy,
  withoutReasons,
];

/** What is done to each of its requests, in this order. */
const ofEachRequest: readonly Rewording[] = [
  withPlaceBehind,
  ofWhatIsMeant,
  asShown,
  inPlainOrder,
  asImperative,
  withoutCourtesy,
  withoutNow,
  withoutWholeSite,
  withoutManner,
  withoutListNoun,
  withoutForWhom,
];

function inTurn(rewordings: readonly Rewording[], said: string): string {
  return rewordings.reduce((reworded, reword) => reword(reworded), said);
}

// What is asked for is shown in some order; what is written is left as it is.
function inPlainOrder(request: string): string {
  return asksToSee(request) ? withPlainOrder(request) : request;
}

const itsOwn =
  /^(?:its(?: new)?|the(?: new)?(?= \S+(?: of it)? (?:should|shall|must|is to))|the new) (?<what>title|name|text|content|contents|body)(?: of it)? (?:is|should be|shall be|must be|should (?:say|read)|is to be)(?: changed to| set to)? (?<value>.+)$/is;

// `Its text should be X`: of what was spoken of.
function ofWhatIsMeant(request: string): string {
  const { what, value } = itsOwn.exec(request)?.groups ?? {};
  return what === undefined ? request : `change the ${what} of it to ${value}`;
}

const polite =
  /^(?:(?:hi|hello|hey|please|so|ok|okay)\b[\s,!.]*)*(?:could|can|would|will|may)\s+(?:you|we|i)\b/i;
const asks =
  /\b(?:saying|says|say|reads|text|content|with|:)\s+(?:when|what|who|where|why|how|which|is|are|do|does|did|can|could|should|will|would|has|have)\b/i;

// `Could you write … saying We are open?` asks as a whole; what is to be written does not.
function withoutPoliteMark(message: string): string {
  const isAsked = polite.test(message.trim()) && !asks.test(message);
  return isAsked ? message.replace(/(?<=[^?])\?\s*$/, '') : message;
}
