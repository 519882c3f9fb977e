const placeholder =
  /^(?:something(?: new| else)?|some (?:text|words|content|lines?)|anything|stuff|a (?:bit of )?(?:text|few (?:words|lines)|note|line))$/i;

/** Whether words only stand for what is to be written: `append something to Roadmap` does not say what. */
export function isPlaceholder(words: string): boolean {
  return placeholder.test(words.trim());
}
