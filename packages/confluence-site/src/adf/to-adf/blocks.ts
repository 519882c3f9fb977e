import type { LinkResolver } from '../../storage-format/link-resolver.ts';
import type { StorageElement, StorageNode } from '../../storage-format/parse.ts';
import { elementsOf } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import { adfExtensionNode } from './adf-extension.ts';
import { type Container, mayAlign, mayHold } from './containers.ts';
import type { BlockConverter, Conversion } from './conversion.ts';
import { legacyContent } from './extensions.ts';
import { imageNode } from './images.ts';
import { inlineNodes } from './inline.ts';
import { isBlock } from './kinds-of-element.ts';
import { layoutSectionNode } from './layouts.ts';
import { listNode } from './lists.ts';
import { macroNode } from './macros.ts';
import { layoutMarks } from './marks.ts';
import { tableNode } from './tables.ts';
import { taskListNode } from './tasks.ts';

const converters: Readonly<Record<string, BlockConverter>> = {
  p: paragraphNode,
  h1: headingNode,
  h2: headingNode,
  h3: headingNode,
  h4: headingNode,
  h5: headingNode,
  h6: headingNode,
  hr: () => ({ type: 'rule' }),
  blockquote: (element, { filled }) => ({
    type: 'blockquote',
    content: filled(element.children, 'blockquote'),
  }),
  ul: listNode,
  ol: listNode,
  table: tableNode,
  'ac:structured-macro': macroNode,
  'ac:task-list': taskListNode,
  'ac:layout-section': layoutSectionNode,
  'ac:image': imageNode,
  'ac:adf-extension': adfExtensionNode,
};

/** Elements that only hold others: what is in them stands where they stand. */
const transparent = new Set(['div', 'section', 'ac:layout']);

/** Blocks of storage format as ADF's, those that a container does not take kept whole in an extension. */
export function conversionWith(links: LinkResolver): Conversion {
  const conversion: Conversion = {
    links,
    inline: (nodes, marks) => inlineNodes(nodes, links, marks),
    blocks: (nodes, container) => blockNodes(nodes, conversion, container),
    filled(nodes, container) {
      const found = blockNodes(nodes, conversion, container);
      return found.length > 0 ? found : [{ type: 'paragraph' }];
    },
  };
  return conversion;
}

function blockNodes(nodes: readonly StorageNode[], conversion: Conversion, container: Container): AdfNode[] {
  const found: AdfNode[] = [];
  let line: StorageNode[] = [];
  const endLine = (): void => {
    const content = conversion.inline(line);
    line = [];
    if (content.some((node) => node.type !== 'text' || node.text?.trim() !== '')) {
      found.push({ type: 'paragraph', content });
    }
  };
  for (const node of nodes) {
    if (node.kind === 'text' || !isBlock(node)) {
      line.push(node);
      continue;
    }
    endLine();
    found.push(...elementBlocks(node, conversion, container));
  }
  endLine();
  return found;
}

function elementBlocks(element: StorageElement, conversion: Conversion, container: Container): AdfNode[] {
  if (transparent.has(element.name) || isSingleColumn(element)) {
    const inside = element.name === 'ac:layout-section' ? cellContents(element) : element.children;
    return conversion.blocks(inside, container);
  }
  const convert = Object.hasOwn(converters, element.name) ? converters[element.name] : undefined;
  const block = convert?.(element, conversion, container);
  return [block && mayHold(container, block.type) ? block : legacyContent('extension', element)];
}

// ADF's sections have two columns or three; what one column would hold stands in the document itself.
function isSingleColumn(element: StorageElement): boolean {
  return element.name === 'ac:layout-section' && elementsOf(element.children).length < 2;
}

function cellContents(section: StorageElement): readonly StorageNode[] {
  return elementsOf(section.children).flatMap((cell) => cell.children);
}

function paragraphNode(
  element: StorageElement,
  conversion: Conversion,
  container: Container,
): AdfNode | undefined {
  return (
    onlyImage(element, conversion, container) ??
    onlyCard(element) ??
    lineNode('paragraph', {}, element, conversion, container)
  );
}

function headingNode(element: StorageElement, conversion: Conversion, container: Container): AdfNode {
  return lineNode(
    'heading',
    { attrs: { level: Number(element.name.slice(1)) } },
    element,
    conversion,
    container,
  );
}

function lineNode(
  type: string,
  more: Pick<AdfNode, 'attrs'>,
  element: StorageElement,
  { inline }: Conversion,
  container: Container,
): AdfNode {
  const content = inline(element.children);
  const marks = mayAlign(container) ? layoutMarks(element) : [];
  return { type, ...more, ...(content.length > 0 && { content }), ...(marks.length > 0 && { marks }) };
}

function onlyImage(
  paragraph: StorageElement,
  conversion: Conversion,
  container: Container,
): AdfNode | undefined {
  const only = onlyChild(paragraph);
  return only?.name === 'ac:image' ? imageNode(only, conversion, container) : undefined;
}

// A Smart Link that is shown large is a block in ADF and a paragraph of its own in storage format.
function onlyCard(paragraph: StorageElement): AdfNode | undefined {
  const only = onlyChild(paragraph);
  const url = only?.attributes.href;
  const appearance = only?.attributes['data-card-appearance'];
  if (only?.name !== 'a' || url === undefined) return undefined;
  if (appearance === 'block') return { type: 'blockCard', attrs: { url } };
  return appearance === 'embed' ? { type: 'embedCard', attrs: { url, layout: 'center' } } : undefined;
}

function onlyChild(element: StorageElement): StorageElement | undefined {
  const shown = element.children.filter((child) => child.kind === 'element' || child.text.trim() !== '');
  const [only] = shown;
  return shown.length === 1 && only?.kind === 'element' ? only : undefined;
}
