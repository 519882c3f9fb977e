/** The space whose home page is meant by `the Engineering home page`, `the home page of the Engineering space`. */
export function spaceOfHomePage(title: string): string | undefined {
  const said = title.trim();
  const found = named.exec(said)?.groups?.space ?? of.exec(said)?.groups?.space;
  return found === undefined || found.trim() === '' || found === 'the' ? undefined : found.trim();
}

const home = '(?:home|start|front|main)';
const named = new RegExp(
  `^(?:the\\s+)?(?<space>.+?)(?:['’]s)?(?:\\s+space(?:['’]s)?)?\\s+${home}(?:\\s?page)?$`,
  'i',
);
const of = new RegExp(`^(?:the\\s+)?${home}\\s?page (?:of|in) (?:the\\s+)?(?<space>.+?)(?:\\s+space)?$`, 'i');
