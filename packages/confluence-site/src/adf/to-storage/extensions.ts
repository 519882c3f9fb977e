import { cdata, richTextBody, xmlElement, xmlText } from '../../storage-format/xml.ts';
import {
  type AdfNode,
  asObject,
  legacyExtensionType,
  macroDigest,
  macroExtensionType,
  objectAttribute,
  textAttribute,
} from '../adf-node.ts';
import { refusal } from '../read-adf.ts';

/**
 * An extension: the storage format that it was read from, byte for byte, as long as nothing was changed in it; else
 * the macro written anew.
 *
 * @param body The content of a bodied extension, written already.
 */
export function writeExtension(node: AdfNode, body: string): string {
  const key = textAttribute(node, 'extensionKey');
  if (!key) throw refusal(`'${node.type}' needs the attribute 'extensionKey'`);
  const parameters = objectAttribute(node, 'parameters');
  const { cxhtml, digest } = parameters;
  if (typeof cxhtml === 'string') {
    const isKept = textAttribute(node, 'extensionType') === legacyExtensionType;
    if (isKept || digest === macroDigest(parameters.macroParams, node.content)) return cxhtml;
  }
  return textAttribute(node, 'extensionType') === macroExtensionType
    ? macroOf(key, parameters, node, body)
    : foreignExtension(node, key, parameters, body);
}

function macroOf(
  key: string,
  parameters: Readonly<Record<string, unknown>>,
  node: AdfNode,
  body: string,
): string {
  const values = Object.entries(asObject(parameters.macroParams)).map(([name, parameter]) => {
    const { value } = asObject(parameter);
    return [name, typeof value === 'string' ? value : JSON.stringify(value ?? '')] as const;
  });
  const written = values
    .filter(([name]) => name !== '__bodyContent')
    .map(([name, value]) => xmlElement('ac:parameter', { 'ac:name': name }, xmlText(value)))
    .join('');
  const plain = values.find(([name]) => name === '__bodyContent')?.[1];
  const plainBody = plain === undefined ? '' : xmlElement('ac:plain-text-body', {}, cdata(plain));
  const richBody = node.type === 'bodiedExtension' ? richTextBody(body) : '';
  const metadata = asObject(parameters.macroMetadata);
  const identity = (name: string): string | undefined => {
    const { value } = asObject(metadata[name]);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const attributes = {
    'ac:name': key,
    'ac:schema-version': identity('schemaVersion'),
    'ac:macro-id': identity('macroId'),
  };
  return xmlElement('ac:structured-macro', attributes, `${written}${plainBody}${richBody}`);
}

// Extensions of apps are no macros: storage format keeps their nodes.
function foreignExtension(
  node: AdfNode,
  key: string,
  parameters: Readonly<Record<string, unknown>>,
  body: string,
): string {
  const attribute = (name: string, value: string): string =>
    xmlElement('ac:adf-attribute', { key: name }, xmlText(value));
  const content = node.type === 'bodiedExtension' ? xmlElement('ac:adf-content', {}, body) : '';
  const inside = [
    attribute('extension-key', key),
    attribute('extension-type', textAttribute(node, 'extensionType') ?? ''),
    attribute('parameters', JSON.stringify(parameters)),
    content,
  ].join('');
  return xmlElement('ac:adf-extension', {}, xmlElement('ac:adf-node', { type: node.type }, inside));
}
