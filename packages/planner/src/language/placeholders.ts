const placeholder =
  /^(?:something(?: new| else)?|some (?:text|words|content|lines?)|anything|stuff|a (?:bit of )?(?:text|few (?:words|lines)|note|line))$/i;
const toBeComposed =
  /^(?:an?|some) (?:\p{L}+ ){0,2}(?:poem|haiku|story|joke|essay|summary|overview|description|introduction|explanation|biography|song)(?: (?:about|of|on|for|with|to|that|which)\b.*)?$/iu;

/** Whether words only stand for what is to be written: `append something to Roadmap` does not say what. */
export function isPlaceholder(words: string): boolean {
  return placeholder.test(words.trim());
}

/** Whether a text is only described, for somebody to compose: `a poem about spring`. */
export function isToBeComposed(words: string): boolean {
  return toBeComposed.test(words.trim());
}
