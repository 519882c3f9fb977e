const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const number = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:,?\\s+\\d{4})?';
const day = `(?:\\d{4}-\\d{2}-\\d{2}|(?:the )?${number}(?: of)? ${month}${year}|${month} ${number}${year}|yesterday|today|last \\p{L}+day)`;
const until = '(?:to|until|till|through|and|up to|-|–)';

const ranges: readonly (readonly [RegExp, string])[] = [
  // `from 1 to 5 September 2026`, `between 1 and 5 September`
  [
    new RegExp(
      `\\b(?:from|between) (?:the )?(?<first>${number})(?: (?:to|until|till|through|and|up to) (?:the )?| ?[-–] ?)(?<last>${number})(?: of)? (?<rest>${month}${year})`,
      'iu',
    ),
    'from $<first> $<rest> to $<last> $<rest>',
  ],
  // `1-5 September 2026`
  [
    new RegExp(
      `(?:\\b(?:of|in|on|for) |(?<=\\b(?:log|entries|records) ))(?<first>${number}) ?[-–] ?(?<last>${number})(?: of)? (?<rest>${month}${year})`,
      'iu',
    ),
    'from $<first> $<rest> to $<last> $<rest>',
  ],
  // `from September 1 to 5, 2026`
  [
    new RegExp(
      `\\b(?:from|between) (?<month>${month}) (?<first>${number}) ${until} (?<last>${number})(?<year>${year})`,
      'iu',
    ),
    'from $<month> $<first>$<year> to $<month> $<last>$<year>',
  ],
  // `between 1 September and 5 September`
  [new RegExp(`\\bbetween (?<first>${day}) and (?<last>${day})`, 'iu'), 'from $<first> to $<last>'],
];

/** A request with both days of a range in full: `from 1 to 5 September` as `from 1 September to 5 September`. */
export function withWholeDays(request: string): string {
  const found = ranges.find(([pattern]) => pattern.test(request));
  return found ? request.replace(...found) : request;
}
