import { expect, it } from 'vitest';
import { cdata, escapeXml } from './xml.ts';

it('escapes what XML reads as markup', () => {
  expect(escapeXml('a < b && c > "d"')).toBe('a &lt; b &amp;&amp; c &gt; &quot;d&quot;');
});

it('leaves out control characters and broken surrogate pairs, and keeps emoji', () => {
  expect(escapeXml('a\u0000b\u000Bc\uD800d\uFFFEe🎉')).toBe('abcde🎉');
});

it('keeps text that would end a CDATA section', () => {
  expect(cdata('if (a[b[0]]>1)')).toBe('<![CDATA[if (a[b[0]]]]><![CDATA[>1)]]>');
});
