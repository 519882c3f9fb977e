import { SaxesParser } from 'saxes';

const root = [
  '<!DOCTYPE root [<!ENTITY nbsp "&#160;"><!ENTITY mdash "&#8212;"><!ENTITY hellip "&#8230;">]>',
  '<root xmlns:ac="urn:ac" xmlns:ri="urn:ri">',
].join('');

/** Parses storage format as strictly as Confluence does and gives its text. @throws Error where it is not well-formed */
export function textOfStorage(storage: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(`${root}${storage}</root>`).close();
  return text;
}
