import { elementsOf, type StorageElement, type StorageNode, textOf } from '../storage-format/parse.ts';

/** A heading of a body. */
export interface Heading {
  /** 1 for `h1`. */
  readonly level: number;
  readonly text: string;
  /** Its anchor in the page. */
  readonly id: string;
}

/** The headings below some nodes, in order, each with an id of its own. */
export function headingsOf(nodes: readonly StorageNode[]): Map<StorageElement, Heading> {
  const taken = new Map<string, number>();
  const headings = new Map<StorageElement, Heading>();
  const collect = (element: StorageElement): void => {
    const level = headingLevel(element);
    if (level === undefined) {
      elementsOf(element.children).forEach(collect);
      return;
    }
    const text = textOf(element.children).trim();
    const id = anchorId(text);
    const count = taken.get(id) ?? 0;
    taken.set(id, count + 1);
    headings.set(element, { level, text, id: count === 0 ? id : `${id}.${count}` });
  };
  elementsOf(nodes).forEach(collect);
  return headings;
}

/** The id of what an anchor names; like Confluence's, the text with hyphens for spaces. */
export function anchorId(text: string): string {
  return text.trim().replace(/\s+/g, '-');
}

function headingLevel(element: StorageElement): number | undefined {
  const digit = /^h([1-6])$/i.exec(element.name)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
