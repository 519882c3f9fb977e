/** Where an element stands in storage format. Offsets; ends are exclusive. */
export interface ElementRange {
  /** With its prefix, as written. */
  readonly name: string;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
  /** The start of the element right around it; -1 at the top. */
  readonly parentStart: number;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?<closing>\/?)(?<name>[^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * The places of all elements with these names in well-formed storage format, in the order in which they end: an edit of
 * the text between them leaves every other byte as it is.
 */
export function elementRanges(storage: string, names: ReadonlySet<string>): ElementRange[] {
  const ranges: ElementRange[] = [];
  const open: { name: string; start: number; innerStart: number }[] = [];
  const close = (innerEnd: number, end: number): void => {
    const element = open.pop();
    if (element === undefined || !names.has(element.name)) return;
    ranges.push({ ...element, innerEnd, end, parentStart: open.at(-1)?.start ?? -1 });
  };
  for (const match of storage.matchAll(token)) {
    const { closing, name } = match.groups ?? {};
    if (name === undefined) continue;
    const end = match.index + match[0].length;
    if (closing === '/') {
      close(match.index, end);
      continue;
    }
    open.push({ name, start: match.index, innerStart: end });
    if (match[0].endsWith('/>')) close(end, end);
  }
  return ranges;
}
