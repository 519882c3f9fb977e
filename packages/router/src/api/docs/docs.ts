import type { RestApp } from '../environment.ts';
import { docsPage } from './docs-page.ts';

/** What the API's document says of the API as a whole. */
export const apiDescription = { openapi: '3.1.0', info: { title: 'Tributary', version: '0.1.0' } };

/** GET /openapi.json, and GET /docs: the same for people. Both are open, as they tell nothing but what the program can. */
export function addDocs(app: RestApp): void {
  app.doc31('/openapi.json', apiDescription);
  app.get('/docs', (context) => {
    // Nothing on the page runs, and nothing is fetched.
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return context.html(docsPage(app.getOpenAPI31Document(apiDescription)));
  });
}
