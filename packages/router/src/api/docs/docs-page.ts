import { html } from 'hono/html';
import { z } from 'zod';

const operation = z.object({
  summary: z.string().default(''),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false) }))
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
});

const document = z.object({
  info: z.object({ title: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

/** They are shown once, under /api/v3.1. */
const shownAlready = '/api/v3/';

/** An OpenAPI document as a page to read: each operation with what it takes and answers. */
export function docsPage(openApi: unknown) {
  const { info, paths } = document.parse(openApi);
  const operations = Object.entries(paths)
    .filter(([path]) => !path.startsWith(shownAlready))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, told]) => ({ method: method.toUpperCase(), path, ...told })),
    );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}: the API</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
summary { cursor: pointer; padding: .3rem 0; }
code, pre { font: 14px/1.4 ui-monospace, monospace; }
pre { overflow: auto; max-height: 24rem; border-left: 3px solid; padding-left: 1rem; }
</style>
</head>
<body>
<h1>${info.title}: the API</h1>
<p>Send the key of the project as <code>x-api-key</code> or <code>Authorization: Bearer</code>. What is under
<code>/api/v3.1</code> is under <code>/api/v3</code> too. For programs: <a href="/openapi.json">openapi.json</a>.</p>
${operations.map(describeOperation)}
</body>
</html>`;
}

type Shown = z.output<typeof operation> & { readonly method: string; readonly path: string };

function describeOperation({ method, path, summary, parameters, requestBody, responses, security }: Shown) {
  const schema = requestBody?.content['application/json']?.schema;
  return html`<details>
<summary><code>${method} ${path}</code> ${summary}</summary>
<p>${keysOf(security)}</p>
<ul>${parameters.map(
    (one) => html`<li><code>${one.name}</code> in the ${one.in}${one.required ? ', required' : ''}</li>`,
  )}</ul>
${schema === undefined ? '' : html`<p>Body</p><pre>${JSON.stringify(schema, undefined, 2)}</pre>`}
<p>Answers</p>
<ul>${Object.entries(responses).map(
    ([status, { description }]) => html`<li><code>${status}</code> ${description}</li>`,
  )}</ul>
</details>
`;
}

function keysOf(security: Shown['security']): string {
  if (security.length === 0) return 'Takes no key.';
  return security.some((scheme) => 'sessionToken' in scheme)
    ? 'Takes the key of the project, or the token of the session.'
    : 'Takes the key of the project.';
}
