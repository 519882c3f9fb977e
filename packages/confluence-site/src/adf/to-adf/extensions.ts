import { elementsOf, type StorageElement, textOf } from '../../storage-format/parse.ts';
import {
  type AdfNode,
  legacyExtensionKey,
  legacyExtensionType,
  macroDigest,
  macroExtensionType,
} from '../adf-node.ts';
import { type Container, mayHold } from './containers.ts';
import type { Conversion } from './conversion.ts';

/** Storage format that ADF has no node for, kept whole. */
export function legacyContent(type: 'extension' | 'inlineExtension', element: StorageElement): AdfNode {
  const text = textOf(element.children).replace(/\s+/g, ' ').trim();
  const attrs = {
    extensionType: legacyExtensionType,
    extensionKey: legacyExtensionKey,
    parameters: { cxhtml: element.source },
    ...(text !== '' && { text }),
  };
  return { type, attrs };
}

/** A macro in a line. */
export function inlineMacro(macro: StorageElement): AdfNode {
  return { type: 'inlineExtension', attrs: macroAttributes(macro, undefined) };
}

/** A macro among blocks: with its text as nodes where the container takes that, else whole. */
export function blockMacro(macro: StorageElement, conversion: Conversion, container: Container): AdfNode {
  const body = elementsOf(macro.children).find((child) => child.name === 'ac:rich-text-body');
  if (body === undefined || !mayHold(container, 'bodiedExtension')) {
    return { type: 'extension', attrs: macroAttributes(macro, undefined) };
  }
  const content = conversion.filled(body.children, 'bodiedExtension');
  return { type: 'bodiedExtension', attrs: macroAttributes(macro, content), content };
}

/** A macro's parameters by name. The default parameter has the empty name. */
export function macroParameters(macro: StorageElement): Map<string, string> {
  const parameters = elementsOf(macro.children).filter((child) => child.name === 'ac:parameter');
  return new Map(
    parameters.map((parameter) => [parameter.attributes['ac:name'] ?? '', textOf(parameter.children)]),
  );
}

function macroAttributes(macro: StorageElement, content: readonly AdfNode[] | undefined): AdfNode['attrs'] {
  const name = macro.attributes['ac:name'] ?? '';
  const plain = elementsOf(macro.children).find((child) => child.name === 'ac:plain-text-body');
  const given = [
    ...macroParameters(macro),
    ...(plain ? [['__bodyContent', textOf(plain.children)] as const] : []),
  ];
  const macroParams = Object.fromEntries(given.map(([key, value]) => [key, { value }]));
  return {
    extensionType: macroExtensionType,
    extensionKey: name === '' ? 'macro' : name,
    parameters: {
      macroParams,
      macroMetadata: {
        macroId: { value: macro.attributes['ac:macro-id'] ?? '' },
        schemaVersion: { value: macro.attributes['ac:schema-version'] ?? '1' },
        title: name,
      },
      cxhtml: macro.source,
      digest: macroDigest(macroParams, content),
    },
  };
}
