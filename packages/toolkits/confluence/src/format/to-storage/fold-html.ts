import { decodeHTML } from 'entities';
import type { Html, PhrasingContent, RootContent } from 'mdast';
import { type StyledTag, styledTags } from '../syntax/nodes.ts';

/** A `<details>` block: its title, and what is in it. */
export interface Details {
  readonly type: 'details';
  readonly title: string;
  readonly children: readonly Folded[];
}

/** Markdown that stands within an HTML block, where the parser does not look at it. */
export interface InnerMarkdown {
  readonly type: 'innerMarkdown';
  readonly value: string;
}

/** A block, or what `<details>` made of some. */
export type Folded = RootContent | Details | InnerMarkdown;

interface OpenDetails {
  /** The tag as it was written, for one that is never closed. */
  readonly written: string;
  readonly title: string;
  readonly children: Folded[];
}

// A title ends before the next tag of this kind, so that the time for many that never end stays in proportion.
const detailsTag =
  /(<details(?:\s[^<>]*)?>(?:\s*<summary(?:\s[^<>]*)?>(?:(?!<\/?(?:summary|details))[\s\S])*<\/summary>)?|<\/details\s*>)/i;

/** Puts together what stands between `<details>` and `</details>`; one without the other stays the text it is. */
export function foldDetails(nodes: readonly RootContent[]): readonly Folded[] {
  const folded: Folded[] = [];
  const open: OpenDetails[] = [];
  const add = (node: Folded) => (open.at(-1)?.children ?? folded).push(node);
  for (const node of nodes) {
    if (!isDetailsHtml(node)) {
      add(node);
      continue;
    }
    for (const piece of node.value.split(detailsTag)) {
      if (/^<details/i.test(piece)) open.push({ written: piece, title: titleIn(piece), children: [] });
      else if (/^<\/details/i.test(piece)) add(close(open.pop(), piece));
      else if (piece.trim() !== '') add({ type: 'innerMarkdown', value: piece });
    }
  }
  for (const { written, children } of open) folded.push({ type: 'html', value: written }, ...children);
  return folded;
}

function isDetailsHtml(node: RootContent): node is Html {
  return node.type === 'html' && /^\s*<\/?details[\s>]/i.test(node.value);
}

function titleIn(tag: string): string {
  const summary = tag.replace(/^<details[^<>]*>/i, '').replace(/<[^<>]*>/g, '');
  return decodeHTML(summary.replace(/\s+/g, ' ')).trim();
}

function close(details: OpenDetails | undefined, written: string): Folded {
  if (!details) return { type: 'html', value: written };
  return { type: 'details', title: details.title, children: details.children };
}

const inlineTag = /^<(\/?)([a-z]+)\s*\/?>$/i;

interface OpenTag {
  readonly opening: PhrasingContent;
  readonly tag: StyledTag;
  readonly children: PhrasingContent[];
}

/** Reads the few HTML tags that people use within a line: `<br>`, `<sub>`, `<sup>`, `<u>`. */
export function foldTags(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return nodes;
  const folded: PhrasingContent[] = [];
  const open: OpenTag[] = [];
  const add = (node: PhrasingContent) => (open.at(-1)?.children ?? folded).push(node);
  for (const node of nodes) {
    const [, end, name = ''] = (node.type === 'html' && inlineTag.exec(node.value)) || [];
    const tag = styledTags.find((one) => one === name.toLowerCase());
    if (name.toLowerCase() === 'br') add({ type: 'break' });
    else if (tag !== undefined && end === '') open.push({ opening: node, tag, children: [] });
    else if (tag !== undefined && open.at(-1)?.tag === tag) {
      const last = open.pop();
      add({ type: 'styled', tag, children: last?.children ?? [] });
    } else add(node);
  }
  for (const { opening: alone, children } of open) folded.push(alone, ...children);
  return folded;
}
