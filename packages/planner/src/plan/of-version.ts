const version = '(?:the )?(?:old |earlier |very )?(?:version|revision) (?:number |no\\. ?|#)?(?<number>\\d+)';
const bringsBack = new RegExp(
  `^(?:restore|recover|bring back|put back|reinstate|revert(?: it)?(?: back)? to|return to|(?:go|roll|switch|change|set)(?: it)? back to|roll back to) ${version}(?: back| again| instead| now)*$`,
  'i',
);
const bringsItBack = new RegExp(`^(?:bring|put|get|have) ${version} back(?: again| now)*$`, 'i');
const shows = new RegExp(
  `^(?:show(?: me)?|read|open|see|view|display|get) ${version}$|^what (?:did|does|is in|was in|stood in) ${version.replace('number', 'asked')}(?: say| contain| look like| have)?[\\s?]*$`,
  'i',
);

/**
 * A request for a version that says nothing of whose it is, of what was spoken of: `restore version 1` as `restore version
 * 1 of it`. Undefined where it is about something else.
 */
export function ofVersion(request: string): string | undefined {
  const bare = request.trim().replace(/[\s.!]+$/, '');
  const back = (bringsBack.exec(bare) ?? bringsItBack.exec(bare))?.groups?.number;
  if (back !== undefined) return `restore version ${back} of it`;
  const { number, asked = number } = shows.exec(bare)?.groups ?? {};
  return asked === undefined ? undefined : `show version ${asked} of it`;
}
