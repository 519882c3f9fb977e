/**
 * Questions and requests about a text as a person asks another: `read it to me again` as `read it`, `what did he write in
 * it` as `what does it say`.
 */
export function withoutListener(message: string): string {
  const found = wordings.find(([pattern]) => pattern.test(message));
  return found ? message.replace(...found) : message;
}

const end = '(?=[\\s.!?]*$)';
const wordings: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\bread (?:out )?(?<what>(?:it|that|this|them)|(?:the|that|this) [^:,;"]+?|["“][^"”]+["”])(?: out)?(?: aloud| out loud)?(?: to (?:me|us))(?: again)?${end}`,
      'i',
    ),
    'read $<what>',
  ],
  [
    new RegExp(
      `\\bread (?:me|us) (?:out )?(?<what>it|that|(?:the|that|this) [^:,;"]+?|["“][^"”]+["”])(?: again)?${end}`,
      'i',
    ),
    'read $<what>',
  ],
  [
    /^(?<before>(?:and )?)what (?:did|has) (?:he|she|they) (?:write|wrote|written|say|put|note) (?:in|on) (?<what>it|there|(?:that|this) \p{L}+|.+?)(?=[\s.!?]*$)/iu,
    '$<before>what does $<what> say',
  ],
];
