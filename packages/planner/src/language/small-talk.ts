/** What people say that asks for no tool. */
export type SmallTalk = 'greeting' | 'thanks' | 'help' | 'farewell' | 'cancel' | 'agreement';

const kinds: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'cancel',
    /^(?:(?:oh|no|ok|okay|actually|please)[\s,]+)*(?:never\s?mind|cancel(?: (?:that|it))?|forget (?:it|that|about it)|stop|leave it|don't(?: bother)?|no(?: thanks| thank you)?|nothing|drop it)$/,
  ],
  [
    'greeting',
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|howdy|yo)(?: (?:there|again|tributary|everyone|all))?$/,
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|great|perfect|cool|nice|wonderful|awesome)[\s,]*)*(?:thanks?(?: (?:you|a lot|so much|very much))*|thx|cheers|ty)(?: (?:very much|so much|a lot))?$/,
  ],
  ['thanks', /^(?:ok|okay|great|perfect|cool|nice|wonderful|awesome|good|well done|good job)$/],
  ['thanks', /^(?:thanks|thank you)[\s,.!]+(?:that|this|it|you|all|great|perfect|very)\b.*$/],
  // An answer to no question of ours.
  [
    'agreement',
    /^(?:yes|yeah|yep|yup|sure|of course|certainly|go ahead|do it|please do)(?:[\s,]+(?:please|sure|thanks|thank you|go ahead|do it|do that))*$/,
  ],
  ['farewell', /^(?:bye|goodbye|good night|see you(?: later)?|that's all|that is all)$/],
  [
    'help',
    /^(?:help(?: me)?|what can (?:you|i|we) (?:do|ask|say)(?: (?:for me|here|with (?:it|this|you)))*|what do you do|how do you work|how does this work|who are you|what are you|what are your (?:tools|skills|abilities)|what tools do you have|how can you help(?: me)?)$/,
  ],
];

/** Which small talk the whole message is, if any. */
export function smallTalk(text: string): SmallTalk | undefined {
  const said = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.!?]+$/, '')
    .trim();
  return kinds.find(([, pattern]) => pattern.test(said))?.[0];
}
