import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { style } from './style.ts';

/** A part of a page, escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page for the person who opened a link. */
export interface Page {
  readonly status: 200 | 400 | 403 | 404 | 409 | 410 | 429 | 500 | 502;
  /** For the window's title and the heading. */
  readonly title: string;
  /** What kind of message it is, for its mark: a question, a success, or something in the way. */
  readonly mood: 'ask' | 'done' | 'stop';
  readonly content: Markup;
  /** Where its forms lead, besides the page's own origin: browsers hold them to it through redirects. */
  readonly formTargets?: readonly string[];
}

const marks = { ask: '→', done: '✓', stop: '!' } as const;

/** Sends a page, under a policy by which nothing runs, nothing is fetched, and no other page can frame it. */
export function sendPage(context: Context, { status, title, mood, content, formTargets = [] }: Page) {
  const forms = ["'self'", ...formTargets].join(' ');
  context.header(
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${style.digest}'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`,
  );
  context.header('x-content-type-options', 'nosniff');
  context.header('x-frame-options', 'DENY');
  // Not no-referrer: browsers then send the form with "Origin: null", as a foreign page could make them.
  context.header('referrer-policy', 'same-origin');
  context.header('cache-control', 'no-store');
  return context.html(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(style.text)}</style>
</head>
<body>
<main>
<span class="mark ${mood}" aria-hidden="true">${marks[mood]}</span>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`,
    status,
  );
}

/** The origin of an address as a policy names it. */
export function formTarget(address: string): string {
  const { protocol, origin } = new URL(address);
  // A provider's login may pass through several hosts of its own, which nobody knows beforehand.
  return protocol === 'https:' ? 'https:' : origin;
}
