import { withoutCourtesy } from '../rewording/requests.ts';

// What people say first where something went otherwise than they meant it to.
const reactions = [
  /^(?:wrong|incorrect)[,.!;:…–—]+\s*/i,
  /^(?:no+|nope|nah|hm+|mm+|uh+|um+|oops|whoops|oh|ah|argh|sorry|apologies|typo|correction|never\s?mind|forget (?:it|that)|wait|stop|hold on|hang on|actually|well|damn|never ?mind|forget (?:it|that))\b(?: (?:no|wait|sorry|actually))*[\s,.!;:…–—-]+/i,
  /^(?:on second thoughts?|on reflection|thinking about it|come to think of it|after all)\b[\s,.!;:–—-]+/i,
  /^(?:(?:i['’]ve|i have|i) changed my mind|i (?:made|was making) a mistake|i was wrong|(?:that|this|it)(?: (?:was|is)|['’]s) (?:all )?(?:a mistake|an error|an accident|wrong|not right|not what i (?:meant|wanted|asked for)|the wrong (?:one|\p{L}+)|too (?:early|soon|hasty))|my (?:mistake|bad|fault)|i (?:didn['’]t|did not) (?:mean|want|ask for) (?:that|it|this)(?: to (?:happen|be done))?|(?:the )?wrong (?:one|page|place|thing|name|title|space|post|label)|not that(?: one)?)\b[\s,.!;:–—-]+(?:(?:so|and|then|but)\b[\s,]*)?/iu,
];

/** What is wanted, without the words by which somebody says first that it went wrong: `That was a mistake. Undo it`. */
export function withoutReaction(text: string): string {
  let request = withoutCourtesy(text);
  for (let before = ''; before !== request; ) {
    before = request;
    for (const reaction of reactions) {
      const rest = request.replace(reaction, '');
      if (/[\p{L}\p{N}]/u.test(rest)) request = withoutCourtesy(rest);
    }
  }
  return request;
}

/** Whether a message says first that something went wrong. */
export function reacts(text: string): boolean {
  const request = withoutCourtesy(text);
  const says = /^(?:no|nope|wait|sorry|actually|oops|typo|correction|never\s?mind|hm+)\b[\s,.!–—-]/i.test(
    text.trim(),
  );
  return says || withoutReaction(request) !== request;
}
