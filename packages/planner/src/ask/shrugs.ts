/** An answer to a question of ours that gives none. */
export type Shrug =
  /** They do not know it, or leave it to us. */
  | 'unknown'
  /** None of what was offered, and nothing is to be done. */
  | 'none'
  /** Each of what was offered. */
  | 'all';

const kinds: readonly (readonly [Shrug, RegExp])[] = [
  [
    'unknown',
    /^(?:(?:i )?(?:have |(?:['’]ve )?got )?no (?:idea|clue|preference)|i (?:don['’]?t|do not) (?:know|care|mind)(?: (?:yet|that|it|which(?: one)?))?|dunno|idk|(?:i['’]?m )?not sure(?: (?:yet|which(?: one)?))?|(?:you|please you) (?:choose|pick|decide|tell me)(?: (?:one|it|that|something|for me))*|(?:choose|pick|decide)(?: (?:one|something|for me|yourself))+|(?:it['’]?s |that['’]?s )?up to you|(?:your|you) (?:choice|call)|surprise me|(?:it )?does(?:n['’]?t| not) matter|what do you (?:think|suggest|recommend)|any suggestions?|what are (?:the|my) options|i(?:['’]d| would) have to (?:ask|check|look))$/i,
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
  /^(?:never ?mind|forget (?:it|about it|that)|leave it|drop it|skip it|cancel|don['’]?t(?: bother)?|thanks|thank you|please|sorry|hm+|well|oh|ok|okay|no|yes)$/i;

/** What an answer is that says nothing of what was asked for: `no idea, you choose`, `none, forget it`, `both`. */
export function shrugIn(text: string): Shrug | undefined {
  const parts = text
    .split(/[,;.!?–—]+|\s-\s|\s(?:and|but|so|please)\s/)
    .map((part) => part.replace(/\s+(?:please|pls|thanks|then)$/i, '').trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => kinds.find(([, pattern]) => pattern.test(part))?.[0]);
  const [only, ...others] = [...new Set(read.filter((kind) => kind !== undefined))];
  const isWhole = parts.every((part, at) => read[at] !== undefined || gaveUp.test(part));
  return isWhole && others.length === 0 ? only : undefined;
}
