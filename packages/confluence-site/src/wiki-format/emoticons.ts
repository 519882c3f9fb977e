import { xmlElement } from '../storage-format/xml.ts';

/** Confluence's pictures and the signs that stand for them. */
const emoticons: Readonly<Record<string, string>> = {
  ':)': 'smile',
  ':-)': 'smile',
  ':(': 'sad',
  ':-(': 'sad',
  ':P': 'cheeky',
  ':p': 'cheeky',
  ':D': 'laugh',
  ';)': 'wink',
  ';-)': 'wink',
  '(y)': 'thumbs-up',
  '(n)': 'thumbs-down',
  '(i)': 'information',
  '(/)': 'tick',
  '(x)': 'cross',
  '(!)': 'warning',
  '(+)': 'plus',
  '(-)': 'minus',
  '(?)': 'question',
  '(on)': 'light-on',
  '(off)': 'light-off',
  '(*)': 'yellow-star',
  '(*y)': 'yellow-star',
  '(*r)': 'red-star',
  '(*g)': 'green-star',
  '(*b)': 'blue-star',
};

const sign = /[:;]-?[)(PpD](?![\p{L}\p{N}])|\((?:[ynix/!+?-]|on|off|\*[yrgb]?)\)/uy;

/** The emoticon at `position`, and where it ends. */
export function emoticonAt(
  text: string,
  position: number,
): { readonly storage: string; readonly end: number } | undefined {
  sign.lastIndex = position;
  const name = emoticons[sign.exec(text)?.[0] ?? ''];
  if (name === undefined) return undefined;
  return { storage: xmlElement('ac:emoticon', { 'ac:name': name }), end: sign.lastIndex };
}
