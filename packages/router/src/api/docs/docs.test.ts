import { expect, it } from 'vitest';
import { runningRouter } from '../../testing/running-router.ts';
import { docsPage } from './docs-page.ts';

it('serves the API to read, without a key, a script or anything from outside', async () => {
  const { url } = await runningRouter();
  const response = await fetch(`${url}/docs`);
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('POST /api/v3.1/tools/execute/{tool_slug}');
  expect(page).toContain('Run a tool outside any session');
  expect(page).not.toMatch(/<script|https?:\/\//);
});

it('writes whatever the document says as text', () => {
  const responses = { 200: { description: '<b>Done</b>' } };
  const paths = { '/api/v3.1/x': { get: { summary: '<img src=x>', responses } } };
  const page = String(docsPage({ info: { title: 'A & B' }, paths }));
  expect(page).toContain('&lt;img src=x&gt;');
  expect(page).toContain('&lt;b&gt;Done&lt;/b&gt;');
  expect(page).toContain('A &amp; B');
});
