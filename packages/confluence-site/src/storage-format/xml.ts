import { escapeHtml } from './html.ts';

/** An element; attributes that are undefined are left out. Without content it closes itself. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written} />` : `<${name}${written}>${content}</${name}>`;
}

/** Text between tags. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as it is; the sign that ends such a section is split over two. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** A macro with parameters, those that are undefined left out, and a body that is written already. */
export function macroXml(
  name: string,
  parameters: Readonly<Record<string, string | undefined>>,
  body = '',
): string {
  const written = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => xmlElement('ac:parameter', { 'ac:name': key }, xmlText(value ?? '')))
    .join('');
  return xmlElement('ac:structured-macro', { 'ac:name': name }, `${written}${body}`);
}

/** The body of a macro that holds blocks. */
export function richTextBody(content: string): string {
  return xmlElement('ac:rich-text-body', {}, content);
}
