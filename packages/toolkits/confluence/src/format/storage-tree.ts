import { type ChildNode, type Element, isCDATA, isTag, isText, Text } from 'domhandler';
import { decodeHTML } from 'entities';
import { parseDocument } from 'htmlparser2';

// What is nested deeper than any page is would overflow the stack of those who walk the tree.
const deepest = 200;

/** Parses storage format, its entities decoded. What is not well-formed is read as far as it can be. */
export function parseStorage(storage: string): ChildNode[] {
  // As XML, because HTML parsing loses CDATA and self-closed elements.
  const nodes = parseDocument(storage, { xmlMode: true, decodeEntities: false }).children;
  decodeEntities(nodes);
  return nodes;
}

// The parser knows XML's five entities only; pages hold HTML's. CDATA has none and stays as it is.
function decodeEntities(nodes: readonly ChildNode[], depth = 0): void {
  for (const node of nodes) {
    if (isText(node)) node.data = decodeHTML(node.data);
    if (!isTag(node)) continue;
    for (const [name, value] of Object.entries(node.attribs)) node.attribs[name] = decodeHTML(value);
    if (depth === deepest) node.children = [new Text('…')];
    decodeEntities(node.children, depth + 1);
  }
}

/** The elements among `nodes`, of the given name where one is given. */
export function elementsOf(nodes: readonly ChildNode[], name?: string): Element[] {
  return nodes.filter(isTag).filter((element) => name === undefined || element.name === name);
}

/** The first child element of that name. */
export function childOf(element: Element, name: string): Element | undefined {
  return elementsOf(element.children, name)[0];
}

/** All text below, CDATA included, as it stands. */
export function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      return isTag(node) || isCDATA(node) ? textOf(node.children) : '';
    })
    .join('');
}

/** A macro's parameter: `<ac:parameter ac:name="language">`. */
export function parameterOf(macro: Element, name: string): string | undefined {
  const parameter = elementsOf(macro.children, 'ac:parameter').find((one) => one.attribs['ac:name'] === name);
  return parameter && textOf(parameter.children);
}
