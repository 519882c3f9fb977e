/** What a new tool is called, in the places where its name stands. */
export interface ToolNames {
  /** `CONFLUENCE_GET_PAGE_ICON` */
  readonly slug: string;
  /** `getPageIcon` */
  readonly constant: string;
  /** `get-page-icon` */
  readonly file: string;
  /** `Get page icon` */
  readonly title: string;
  readonly isReading: boolean;
}

const readingVerbs: readonly string[] = ['get', 'list', 'search', 'find', 'download', 'validate', 'read'];

/**
 * The names of a tool.
 *
 * @param toolkit slug of its toolkit: `confluence`
 * @param verbNoun `get-page-icon`
 * @throws RangeError in words, where it is not of that form
 */
export function namesOf(toolkit: string, verbNoun: string): ToolNames {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(verbNoun)) {
    throw new RangeError(
      `"${verbNoun}" is no verb with a noun. Send lower-case words with hyphens between, such as get-page-icon.`,
    );
  }
  const [verb = '', ...nouns] = verbNoun.split('-');
  const words = [verb, ...nouns].join(' ');
  return {
    slug: `${toolkit}_${verbNoun}`.toUpperCase().replaceAll('-', '_'),
    constant: verb + nouns.map(capitalized).join(''),
    file: verbNoun,
    title: capitalized(words),
    isReading: readingVerbs.includes(verb),
  };
}

/** The last part of a slug that belongs to the name of a constant: `GET_PAGE_ICON` for `getPageIcon`. */
export function slugOfConstant(constant: string): string {
  return constant.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
