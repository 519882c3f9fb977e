import { expect, it } from 'vitest';
import { textBlocks } from './text-blocks.ts';

it.each([
  ['', []],
  ['only text', ['only text']],
  ['<p>a</p><p>b</p>', ['<p>a</p>', '<p>b</p>']],
  ['<p>a</p>\n <hr />é<p>b</p> ', ['<p>a</p>\n ', '<hr />é', '<p>b</p> ']],
  ['before<p>a</p>', ['before', '<p>a</p>']],
  [
    '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[<p>x</p>]]></ac:plain-text-body></ac:structured-macro><p>b &amp; c</p>',
    [
      '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[<p>x</p>]]></ac:plain-text-body></ac:structured-macro>',
      '<p>b &amp; c</p>',
    ],
  ],
  [
    '<ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>a</p><p>b</p></ac:layout-cell><ac:layout-cell><ul><li>c</li></ul></ac:layout-cell></ac:layout-section></ac:layout><p>d</p>',
    [
      '<ac:layout>',
      '<ac:layout-section ac:type="two_equal">',
      '<ac:layout-cell>',
      '<p>a</p>',
      '<p>b</p></ac:layout-cell>',
      '<ac:layout-cell>',
      '<ul><li>c</li></ul></ac:layout-cell></ac:layout-section></ac:layout>',
      '<p>d</p>',
    ],
  ],
])('%s is cut at its blocks', (storage, blocks) => {
  expect(textBlocks(storage)).toEqual(blocks);
  expect(textBlocks(storage).join('')).toBe(storage);
});
