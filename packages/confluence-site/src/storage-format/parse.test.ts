import { describe, expect, it } from 'vitest';
import { elementsOf, parseStorage, textOf } from './parse.ts';

describe('parsing storage format', () => {
  it('knows the named entities of XHTML', () => {
    expect(textOf(parseStorage('&nbsp;&eacute;&hellip;&euro;&Omega;&yuml;&amp;'))).toBe('\u00a0é…€Ωÿ&');
  });

  it('keeps elements with their prefixes and attributes, and text', () => {
    expect(parseStorage('a<ri:page ri:content-title="T" /><br/>')).toEqual([
      { kind: 'text', text: 'a' },
      {
        kind: 'element',
        name: 'ri:page',
        attributes: { 'ri:content-title': 'T' },
        children: [],
        source: '<ri:page ri:content-title="T" />',
      },
      { kind: 'element', name: 'br', attributes: {}, children: [], source: '<br/>' },
    ]);
  });

  it('keeps every element as it is written', () => {
    const macro = "<ac:m\n a='>' ><![CDATA[<x>]]>\r\n<i >é😀&amp;</i ></ac:m >";
    const [text, element] = parseStorage(`😀${macro}<b/>`);
    expect(text).toEqual({ kind: 'text', text: '😀' });
    expect(element).toMatchObject({ source: macro });
    expect(elementsOf(element?.kind === 'element' ? element.children : [])[0]?.source).toBe(
      '<i >é😀&amp;</i >',
    );
  });

  it.each([
    '<p>',
    '<p>a</b>',
    'a & b',
    '&unknown;',
    '<p a=1></p>',
    '<p a="1" a="2"/>',
    '</p>',
    '<!DOCTYPE x []>',
    '\u0000',
  ])('refuses %j as Confluence does', (storage) => {
    expect(() => parseStorage(storage)).toThrow(/^Error parsing xhtml: /);
  });

  it('refuses what is nested to exhaust the stack', () => {
    expect(() => parseStorage('<b>'.repeat(500) + '</b>'.repeat(500))).toThrow(/nested/);
  });
});
