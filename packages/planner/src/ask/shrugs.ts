/** An answer to a question of ours that gives none. */
export type Shrug =
  /** They do not know it, or leave it to us. */
  | 'unknown'
  /** None of what was offered, and nothing is to be done. */
  | 'none'
  /** It is not to be done after all. */
  | 'dropped'
  /** Each of what was offered. */
  | 'all';

const kinds: readonly (readonly [Shrug, RegExp])[] = [
  [
    'unknown',
    /^(?:(?:i )?(?:have |(?:['’]ve )?got )?no (?:idea|clue|preference)|i (?:don['’]?t|do not) (?:know|care|mind)(?: (?:yet|that|it|which(?: one)?))?|dunno|idk|(?:i['’]?m |i am )?not sure(?: (?:yet|which(?: one)?))?|(?:you|please you) (?:choose|pick|decide|tell me)(?: (?:one|it|that|something|for me))*|(?:choose|pick|decide)(?: (?:one|something|for me|yourself))+|(?:it['’]?s |that['’]?s )?up to you|(?:your|you) (?:choice|call)|surprise me|(?:it )?does(?:n['’]?t| not) matter|what do you (?:think|suggest|recommend)|any suggestions?|what would you (?:suggest|recommend|say|choose|call it)|let me (?:think|check|see|ask)(?: about (?:it|that)| first)?|whatever(?: you (?:like|want|think|prefer))?|wait(?: a (?:minute|moment|second|sec))?|hold on|one moment|good question|what are (?:the|my) options|i(?:['’]d| would) have to (?:ask|check|look))$/i,
  ],
  [
    'none',
    /^(?:none|neither|no one|none of (?:them|these|those|it)|neither of (?:them|these|those)|not any of (?:them|these)|no,? none(?: of (?:them|these))?)$/i,
  ],
  [
    'all',
    /^(?:both|all|all of (?:them|these|those)|both of (?:them|these|those)|every one(?: of them)?|each(?: of them)?|all (?:two|three|four|five)(?: of them)?|them all|the two of them)$/i,
  ],
];

const gaveUp =
  /^(?:never ?mind|forget (?:it|about it|that)|leave it|drop it|skip(?: it)?|cancel|don['’]t(?: bother)?|not (?:now|yet)|later|wrong (?:page|post|one|place|thing|space)|thanks|thank you|please|sorry|hm+|well|oh|ok|okay|no|yes)$/i;

const drops =
  /^(?:never ?mind|forget (?:it|about it|that)|leave it|drop it|skip(?: it)?|cancel|don['’]t(?: bother)?|not now|not yet|later|wrong (?:page|post|one|place|thing|space))$/i;

/** What an answer is that says nothing of what was asked for: `no idea, you choose`, `none, forget it`, `both`. */
export function shrugIn(text: string): Shrug | undefined {
  const parts = text
    .split(/[,;.!?–—]+|\s-\s|\s(?:and|but|so|please)\s/)
    .map((part) => part.replace(/\s+(?:please|pls|thanks|then)$/i, '').trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => kinds.find(([, pattern]) => pattern.test(part))?.[0]);
  if (parts.length > 0 && parts.every((part) => gaveUp.test(part)) && parts.some((part) => drops.test(part)))
    return 'dropped';
  const [only, ...others] = [...new Set(read.filter((kind) => kind !== undefined))];
  const isWhole = parts.every((part, at) => read[at] !== undefined || gaveUp.test(part));
  return isWhole && others.length === 0 ? only : undefined;
}
