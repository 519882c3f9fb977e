import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { confluenceNodes, confluenceSyntax } from './parse-extensions.ts';
import { confluenceWriting } from './write-extensions.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .data({ micromarkExtensions: [confluenceSyntax], fromMarkdownExtensions: [confluenceNodes] });
// Columns are not padded: the readers are programs, which pay for every space.
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .data({ toMarkdownExtensions: [confluenceWriting] });

/** Reads GitHub-flavoured Markdown with the signs of `parse-extensions.ts`. Any text is Markdown; this never fails. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** Writes a tree as such Markdown, without a line break at its end. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree).trimEnd();
}

/** What links and footnotes of a document refer to, by identifier. */
export interface Definitions {
  readonly links: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Finds the definitions of a document. Of two with the same identifier the first counts, as in CommonMark. */
export function definitionsOf(root: Root): Definitions {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of allNodes(root)) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, node);
    }
  }
  return { links, footnotes };
}

/** Every node of a tree, the upper ones first. */
export function allNodes(root: Root): readonly Nodes[] {
  const found: Nodes[] = [root];
  // Over a list that grows, because recursion would overflow on deep documents.
  for (const node of found) if ('children' in node) for (const child of node.children) found.push(child);
  return found;
}
