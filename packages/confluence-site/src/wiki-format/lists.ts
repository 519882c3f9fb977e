/** A line of a list: `#*` is a bullet in a numbered item. */
export interface ListItem {
  readonly markers: string;
  /** Storage format. */
  readonly content: string;
}

type ListElement = 'ol' | 'ul';

const marked = /^\s*(?<markers>[*#-]+)[ \t]+(?<text>\S.*)$/s;
/** Two or three of them before a space are a dash. */
const dash = /^-{2,}$/;
/** Lists in each other; a deeper item stands at this depth. */
const maximumDepth = 20;

/** The markers and the text of a line, if it is an item of a list. */
export function readListItem(line: string): { readonly markers: string; readonly text: string } | undefined {
  const { markers, text } = marked.exec(line)?.groups ?? {};
  if (markers === undefined || text === undefined || dash.test(markers)) return undefined;
  return { markers: markers.slice(0, maximumDepth), text };
}

/** Items one after another as lists in each other. */
export function writeLists(items: readonly ListItem[]): string {
  const open: ListElement[] = [];
  let written = '';
  const closeTo = (depth: number): void => {
    while (open.length > depth) written += `</li></${open.pop()}>`;
  };
  for (const { markers, content } of items) {
    const wanted = [...markers].map((marker): ListElement => (marker === '#' ? 'ol' : 'ul'));
    const differs = wanted.findIndex((element, depth) => element !== open[depth]);
    closeTo(differs < 0 ? wanted.length : differs);
    if (open.length === wanted.length) written += '</li><li>';
    for (const element of wanted.slice(open.length)) {
      written += `<${element}><li>`;
      open.push(element);
    }
    written += content;
  }
  closeTo(0);
  return written;
}
