import { asksToSee } from './manner.ts';
import { replacedOutside } from './plain-words.ts';

const site = '(?:site|wiki|instance)';
const whole = '(?:(?:whole|entire|complete) )?';
const ends = '(?=[\\s.!?]*$|,)';
const telling =
  '(?: that| which)? (?:mentions?|mentioning|contains?|containing|about|with|says?|saying|has|talks? about|speaks? of) (?:the (?:words?|term|phrase|text) )?';

const patterns: readonly (readonly [RegExp, string])[] = [
  // `which labels exist on our site`, `the posts of the whole site, newest first`
  [
    new RegExp(
      `,?\\s+(?:on|in|of|across|from|over|throughout|for) (?:all of )?(?:our|this|the|your) ${whole}(?:\\p{L}+ )?${site}${ends}`,
      'iu',
    ),
    '',
  ],
  [
    new RegExp(
      `,?\\s+(?:in|across|from|throughout) (?:all|every|any)(?: of)?(?: the| our)? spaces?${ends}`,
      'iu',
    ),
    '',
  ],
  // `how many pages does our site have`
  [
    new RegExp(
      `(?<=^(?:how many|which|what) .+) (?:does|do) (?:our|this|the|your) ${whole}(?:\\p{L}+ )?${site} (?:have|contain|hold|consist of)${ends}`,
      'iu',
    ),
    ' are there',
  ],
  // `search the content of the site for X`
  [
    new RegExp(
      `^(?:search|look|find)(?: through| in| on| across)?(?: (?:all )?(?:of )?(?:the )?contents?(?: of| on| in)?)? (?:our|this|the|your) ${whole}(?:\\p{L}+ )?${site} for `,
      'iu',
    ),
    'search for ',
  ],
  // `search for content that mentions X`
  [
    new RegExp(
      `^(?:search|look)(?<where>(?: \\p{L}+)?) for (?:any |all |the )?(?:contents?|anything|everything|something|material)${telling}`,
      'iu',
    ),
    'search$<where> for ',
  ],
  [
    new RegExp(`^(?:find|show(?: me)?|get|list) (?:all |any |the )?(?:contents?|material)${telling}`, 'iu'),
    'search for ',
  ],
];

/**
 * A question without the place that is all there is, `which labels exist on our site`; and a search for whatever says
 * something as one for what it says.
 */
export function withoutWholeSite(request: string): string {
  const reads = asksToSee(request) || /^(?:search|look)\b/i.test(request);
  if (!reads) return request;
  const plain = patterns.reduce(
    (before, [pattern, words]) => replacedOutside(before, pattern, words),
    request,
  );
  // `which labels are on our site`
  return plain === request ? request : plain.replace(/(?<=\b(?:are|is))(?=[\s?.!]*$)/i, ' there');
}
