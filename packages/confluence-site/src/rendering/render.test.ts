import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../storage-format/plain-text.ts';
import { renderStorage } from './render.ts';
import type { Surroundings } from './surroundings.ts';
import { bareSurroundings } from './testing/bare-surroundings.ts';

const surroundings: Surroundings = {
  ...bareSurroundings,
  pageAddress: (title, spaceKey) => (title === 'There' ? `/wiki/${spaceKey ?? 'HERE'}/1` : undefined),
  userName: (accountId) => (accountId === 'a' ? 'Ada' : undefined),
};
const render = (storage: string) => renderStorage(storage, surroundings);
const macro = (name: string, inside: string) =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;

describe('rendering', () => {
  it('keeps headings, lists and tables', () => {
    const table = '<table><tbody><tr><td colspan="2">c</td></tr></tbody></table>';
    expect(render(`<h1>A b</h1><ul><li>b</li></ul>${table}`)).toBe(
      `<h1 id="A-b">A b</h1><ul><li>b</li></ul><div class="table-wrap" tabindex="0">${table}</div>`,
    );
  });

  it('shows code as it was written, from several CDATA sections', () => {
    const code = '<ac:plain-text-body><![CDATA[a < b && ]]]]><![CDATA[> c]]></ac:plain-text-body>';
    expect(render(macro('code', code))).toBe(
      '<pre tabindex="0"><code>a &lt; b &amp;&amp; ]]&gt; c</code></pre>',
    );
  });

  it('follows links to pages and people, and marks those that lead nowhere', () => {
    const to = (inside: string) => `<ac:link>${inside}</ac:link>`;
    expect(render(to('<ri:page ri:content-title="There" />'))).toBe('<a href="/wiki/HERE/1">There</a>');
    expect(
      render(
        to(
          '<ri:page ri:content-title="There" ri:space-key="X" /><ac:plain-text-link-body><![CDATA[go]]></ac:plain-text-link-body>',
        ),
      ),
    ).toBe('<a href="/wiki/X/1">go</a>');
    expect(render(to('<ri:page ri:content-title="Gone" />'))).toBe('<span class="missing">Gone</span>');
    expect(render(to('<ri:user ri:account-id="a" />'))).toBe(
      '<a class="mention" href="/wiki/people/a">@Ada</a>',
    );
  });

  it('shows tasks, dates and pictures without loading anything', () => {
    const task = (status: string) =>
      `<ac:task><ac:task-id>1</ac:task-id><ac:task-status>${status}</ac:task-status><ac:task-body>do</ac:task-body></ac:task>`;
    const list = render(`<ac:task-list>${task('complete')}${task('incomplete')}</ac:task-list>`);
    expect(list).toContain('<li class="checked" data-inline-task-id="1"><span');
    expect(list).toContain('aria-label="done">☑</span> do</li>');
    expect(list).toContain('aria-label="to do">☐</span> do</li></ul>');
    expect(render('<time datetime="2026-01-02" />')).toBe('<time datetime="2026-01-02">2026-01-02</time>');
    expect(render('<ac:image ac:alt="cat"><ri:url ri:value="https://x/c.png" /></ac:image>')).toBe(
      '<a href="https://x/c.png">[image: cat]</a>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<style>a{}</style>', ''],
    ['<p onclick="x()" style="color:red">a</p>', '<p>a</p>'],
    ['<iframe src="https://x">b</iframe>', 'b'],
    ['<a href="javascript:alert(1)">c</a>', '<a href="#">c</a>'],
    ['<a href=" java&#10;script:alert(1)">c</a>', '<a href="#">c</a>'],
    ['<a href="https://x/?a=1&amp;b=&quot;">d</a>', '<a href="https://x/?a=1&amp;b=&quot;">d</a>'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['<x:script>alert(1)</x:script>', 'alert(1)'],
  ])('makes %s harmless', (storage, html) => {
    expect(render(storage)).toBe(html);
  });

  it('gives no text a way out of being text', () => {
    const before = '<pre tabindex="0"><code>';
    fc.assert(
      fc.property(fc.string(), (text) => {
        const code = `<ac:plain-text-body><![CDATA[${text.replaceAll(']]>', '')}]]></ac:plain-text-body>`;
        const inside = (() => {
          try {
            return render(macro('code', code));
          } catch {
            return `${before}</code></pre>`;
          }
        })();
        expect(inside.slice(before.length, -'</code></pre>'.length)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('nodes that are in ADF alone', () => {
  const attribute = '<ac:adf-attribute key="panel-type">note</ac:adf-attribute>';
  const panel = `<ac:adf-extension><ac:adf-node type="panel">${attribute}<ac:adf-content><p>a</p></ac:adf-content></ac:adf-node><ac:adf-fallback><p>a</p></ac:adf-fallback></ac:adf-extension>`;

  it('show their content and not their settings, once', () => {
    expect(render(panel)).toBe('<div class="panel"><p>a</p></div>');
    expect(plainText(panel)).toBe('a');
  });
});

describe('plain text', () => {
  it('keeps the words apart and leaves settings out', () => {
    const storage = `<h1>A</h1><p>b<strong>c</strong> &amp; d</p>${macro('code', '<ac:parameter ac:name="language">js</ac:parameter><ac:plain-text-body><![CDATA[let x;]]></ac:plain-text-body>')}`;
    expect(plainText(storage)).toBe('A bc & d let x;');
  });
});
