import { verbOfGerund } from '../language/verb-forms.ts';
import { withoutFrame } from './polite-frames.ts';

// How people wrap a request in courtesy. Each is cut off where it stands, again and again.
const openings = [
  /^(?:hi|hello|hey|ok|okay|so(?! that)|well|now(?! that)|great|good|thanks|thank you|yes|alright|then|also|and|next|oops|oh|ah|hmm|wait|actually|sorry|finally|lastly)\b(?:\s+(?:there|again))?[\s,.!]+(?=\S)/i,
  /^(?:please|pls|plz|pleas|plese|pelase|plase|pleae|pleaes)\b[\s,]*/i,
  /^(?:lovely|morning|good (?:morning|afternoon|evening)|perfect|excellent|cool|nice(?: one)?|awesome|wonderful|super|brilliant|amazing|got it|i see|understood|right|sure|very good|well done)[,.!]+\s*(?=\S)/i,
  /^kindly\s+/i,
  /^(?:could|can|would|will)\s+(?:you|we)\s+(?:please\s+|kindly\s+|maybe\s+)*(?:help me (?:to )?|be so kind (?:as )?to |mind )?/i,
  /^(?:i(?:'d| would)\s+(?:like|love)|i\s+want|i\s+need|we\s+need|we\s+want|i\s+have)\s+(?:you\s+)?to\s+/i,
  /^(?:let's|lets|let us|go ahead and|just|quickly|help me(?: to)?)\s+/i,
  /^(?:i(?:'d| would) (?:appreciate|love) it if|it would be (?:great|nice|good|lovely|helpful) if|i was hoping|any chance|feel free to|do me a favou?r and|is it possible to|(?:we|you) (?:should|have to|must|can|could|need to|ought to)|i (?:have to|must|should)|i(?:'m| am) (?:trying|looking|going) to|can i (?:get|have) you to|time to)\s+(?:you (?:could|can|would)\s+)?(?:please\s+)?/i,
  /^(?:do you know|do you happen to know|can you tell me|let me know|i wonder|i was wondering)\s+/i,
  /^know(?=\s+(?:what|which|who|whose|where|when|how|if|whether)\b)/i,
];
const closings = [
  /[\s,]*[.,;!?–-]+\s*(?:there['’]s )?(?:no (?:hurry|rush|stress|pressure)|take your time|whenever you (?:can|have time))(?: at all)?[\s.!]*$/i,
  /[\s,.!?]+(?:please|pls|plz|pleas|plese|(?:many )?thanks|thank you|thx|tysm|ty|cheers)(?: (?:a lot|so much|very much|in advance|again))?[\s.!?]*$/i,
  /[\s,]+(?:(?:(?<=\bprivate\b.*)(?:only|just) )?for (?:me|us)(?: (?:only|alone))?|right away|right now|if you (?:can|could|would|don't mind))[\s.!?]*$/i,
];

const minding = /^(?:would you mind|do you mind|how about|what about)\s+(?:please\s+)?(\p{L}+ing)\b/iu;

/**
 * The request without its courtesy: `Please could you delete the page, thanks` becomes `delete the page`.
 * Nothing is cut where nothing would be left.
 */
export function withoutCourtesy(text: string): string {
  let request = text.trim();
  for (let before = ''; before !== request; ) {
    before = request;
    request = request.replace(
      minding,
      (_courtesy, gerund: string) => verbOfGerund(gerund.toLowerCase()) ?? gerund,
    );
    request = keepSomething(request, withoutFrame(request));
    for (const opening of openings) request = keepSomething(request, request.replace(opening, ''));
    for (const closing of closings) request = keepSomething(request, request.replace(closing, ''));
  }
  return request;
}

function keepSomething(before: string, after: string): string {
  return /[\p{L}\p{N}]/u.test(after) ? after.trim() : before;
}

const question =
  /^(?:does|did|is|am|are|was|were|has|(?:can|may|should|must) (?:i|one|anyone|anybody|somebody|someone|everybody|everyone|people|others|they|he|she)|what|what['’]s|which|who|whose|where|when|why|how|any|(?:do|have) (?:i|we|you|they))\b/i;

/** Whether a request without courtesy asks for an answer, and so for nothing to be changed. */
export function isQuestion(request: string): boolean {
  return question.test(request.trim());
}
