import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';
import { lookAt } from '../testing/view-client.ts';

const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
const body = `<p onload="x()"><script>alert(2)</script><a href="javascript:x()">a</a><a href=" java&#9;script:x()">b</a></p>
<iframe src="https://evil.example"></iframe><form action="https://evil.example"><input name="a" /></form>
<img src="https://evil.example/x.png" onerror="x()" /><svg onload="x()"><circle /></svg><math href="javascript:x()">m</math>
<style>@import "https://evil.example"</style><p style="background:url(https://evil.example)">c</p>
<ac:link><ri:url ri:value="javascript:x()" /><ac:link-body>d</ac:link-body></ac:link>
<ac:image ac:alt="&quot; onerror=&quot;x()"><ri:url ri:value="javascript:x()" /></ac:image>
<ac:structured-macro ac:name="html"><ac:plain-text-body><![CDATA[<script>x()</script>]]></ac:plain-text-body></ac:structured-macro>
<ac:structured-macro ac:name="&quot;&gt;&lt;script&gt;"><ac:rich-text-body><p>e</p></ac:rich-text-body></ac:structured-macro>
<ac:structured-macro ac:name="status"><ac:parameter ac:name="title">&lt;script&gt;</ac:parameter><ac:parameter ac:name="colour">red" onclick="x()</ac:parameter></ac:structured-macro>
<ac:structured-macro ac:name="toc" /><h2>"&gt;&lt;script&gt;alert(3)&lt;/script&gt;</h2>
<ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">" onclick="x()</ac:parameter></ac:structured-macro>
<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">" onclick="x()</ac:parameter><ac:plain-text-body><![CDATA[</code><script>]]></ac:plain-text-body></ac:structured-macro>
<ac:structured-macro ac:name="attachments" />`;

let site: TestSite;
let paths: string[];
beforeAll(async () => {
  site = await startTestSite();
  const ada = site.as('ada');
  const page = await makePage(ada, 'MKT', attack, { body: { value: body } });
  const text = { representation: 'storage', value: body };
  await ada.post('/wiki/api/v2/footer-comments', { pageId: page.id, body: text });
  await upload(site, 'ada', 'POST', `/wiki/rest/api/content/${page.id}/child/attachment`, {
    name: '"><script>.svg',
    text: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    type: 'image/svg+xml',
  });
  await ada.put(`/wiki/api/v2/pages/${page.id}`, {
    id: page.id,
    status: 'current',
    title: `${attack}2`,
    body: { representation: 'storage', value: `${body}<p>more</p>` },
    version: { number: 2, message: attack },
  });
  await ada.post('/wiki/rest/api/space', {
    key: 'EVIL',
    name: attack,
    description: { plain: { value: attack, representation: 'plain' } },
  });
  const id = `pageId=${page.id}`;
  paths = [
    '/wiki',
    '/wiki/spaces/EVIL',
    `/wiki${page._links.webui}`,
    `/wiki/pages/viewpreviousversions.action?${id}`,
    `/wiki/pages/diffpagesbyversion.action?${id}&from=1&to=2`,
    `/wiki/pages/viewpage.action?${id}&pageVersion=1`,
    `/wiki/pages/viewpageattachments.action?${id}`,
    `/wiki/search?text=${encodeURIComponent(attack)}`,
    `/wiki/search?cql=${encodeURIComponent(attack)}`,
    '/wiki/search?text=script',
    `/wiki/spaces/${encodeURIComponent(attack)}`,
    `/wiki?as=${encodeURIComponent(attack)}`,
  ];
});
afterAll(() => site.site.close());

describe('hostile names, texts and queries', () => {
  it('never become elements, handlers or addresses that run', async () => {
    for (const path of paths) {
      const { text } = await lookAt(site, path);
      expect(text, path).not.toMatch(/<(?:script|style|iframe|form action="https|object|embed|math|base)\b/i);
      expect(
        tagsOf(text).filter((tag) => /\son\w+\s*=/i.test(tag)),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data|vbscript):/i);
      expect(text, path).not.toMatch(/(?:src|action)="https?:/i);
    }
    expect(site.faults).toEqual([]);
  });

  it('stand under a policy that runs no script and loads nothing from elsewhere', async () => {
    for (const path of paths) {
      const { headers } = await lookAt(site, path);
      const policy = headers.get('content-security-policy');
      expect(policy, path).toContain("default-src 'none'; style-src 'self'; img-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('cannot make a browser elsewhere like a page', async () => {
    const response = await fetch(`${site.site.url}/wiki/like/1146883`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<h1>Not allowed</h1>');
  });
});

/** The tags of a page without the values of their attributes, which may hold any text. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi)].map(([tag]) =>
    tag.replace(/"[^"]*"/g, '""'),
  );
}
