import { childNamed, elementsOf, type StorageElement, textOf } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import type { Conversion } from './conversion.ts';

/** What Confluence writes in storage format for nodes that are in ADF alone: panels of later types, and decisions. */
export function adfExtensionNode(extension: StorageElement, conversion: Conversion): AdfNode | undefined {
  const node = childNamed(extension, 'ac:adf-node');
  if (node?.attributes.type === 'panel') return panelNode(node, conversion);
  if (node?.attributes.type === 'extension') return appExtension(node);
  return node?.attributes.type === 'decision-list' ? decisionListNode(node, conversion) : undefined;
}

/** An app's extension without content; undefined where it does not tell whose it is. */
function appExtension(node: StorageElement): AdfNode | undefined {
  const extensionKey = attributeOf(node, 'extension-key');
  const extensionType = attributeOf(node, 'extension-type');
  if (!extensionKey || !extensionType) return undefined;
  const parameters = jsonOf(attributeOf(node, 'parameters'));
  return {
    type: 'extension',
    attrs: { extensionKey, extensionType, ...(parameters !== undefined && { parameters }) },
  };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function panelNode(node: StorageElement, { filled }: Conversion): AdfNode | undefined {
  const panelType = attributeOf(node, 'panel-type');
  if (panelType !== 'note' && panelType !== 'tip' && panelType !== 'custom') return undefined;
  const optional = [
    ['panelIcon', attributeOf(node, 'panel-icon')],
    ['panelIconId', attributeOf(node, 'panel-icon-id')],
    ['panelIconText', attributeOf(node, 'panel-icon-text')],
    ['panelColor', attributeOf(node, 'panel-color')],
  ].filter(([, value]) => value !== undefined);
  const body = childNamed(node, 'ac:adf-content')?.children ?? [];
  return {
    type: 'panel',
    attrs: { panelType, ...Object.fromEntries(optional) },
    content: filled(body, 'panel'),
  };
}

function decisionListNode(list: StorageElement, { inline }: Conversion): AdfNode | undefined {
  const items = elementsOf(list.children).filter((child) => child.attributes.type === 'decision-item');
  if (items.length === 0) return undefined;
  const content = items.map((item, at) => {
    const words = inline(childNamed(item, 'ac:adf-content')?.children ?? []);
    const attrs = {
      localId: attributeOf(item, 'local-id') ?? `decision-${at + 1}`,
      state: attributeOf(item, 'state') ?? 'DECIDED',
    };
    return { type: 'decisionItem', attrs, ...(words.length > 0 && { content: words }) };
  });
  return { type: 'decisionList', attrs: { localId: attributeOf(list, 'local-id') ?? 'decisions' }, content };
}

function attributeOf(node: StorageElement, key: string): string | undefined {
  const attribute = elementsOf(node.children).find(
    (child) => child.name === 'ac:adf-attribute' && child.attributes.key === key,
  );
  return attribute && textOf(attribute.children);
}
