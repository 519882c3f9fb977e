import type { RestApp } from '../environment.ts';
import type { ServedApp } from '../served-app.ts';
import { type ApiDocument, apiDocument } from './api-document.ts';
import { docsPage } from './docs-page.ts';

/** GET /openapi.json, and GET /docs: the same for people. Both are open, as they tell nothing but what the program can. */
export function addDocs(app: RestApp, served: readonly ServedApp[]): void {
  // Made when first asked for, as all routes are there by then, and once, as anybody may ask.
  let made: ApiDocument | undefined;
  const document = () => {
    made ??= apiDocument(app, served);
    return made;
  };
  app.get('/openapi.json', (context) => context.json(document()));
  app.get('/docs', (context) => {
    // Nothing on the page runs, and nothing is fetched.
    context.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    return context.html(docsPage(document()));
  });
}
