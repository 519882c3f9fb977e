import { html } from 'hono/html';
import type { ConnectLink } from '../../connections/links/connect-link.ts';
import type { LinkRefusalCode } from '../../connections/links/link-refusal.ts';
import { backToCaller } from './back-to-caller.ts';
import type { Markup, Page } from './page.ts';

const askAgain = html`<p>Ask for a new link where you got this one.</p>`;

/** It worked, for the person who did it. */
export function connectedPage(link: ConnectLink, toolkit: string, who: string | undefined): Page {
  return {
    status: 200,
    title: `${toolkit} is connected`,
    mood: 'done',
    content: html`${who === undefined ? '' : html`<p>Checked: you are <strong>${who}</strong> there.</p>`}
<p>What you asked for can go on with it now. You can close this page.</p>
${wayBack(link, 'success')}`,
  };
}

/** All is there, and the program that made the link is to say who came back. */
export function verifyingPage(toolkit: string): Page {
  return {
    status: 200,
    title: 'One more step',
    mood: 'ask',
    content: html`<p>${toolkit} is connected when the program that gave you the link has seen that it was you.
Go back to it.</p>`,
  };
}

/** Nothing was connected, and why, with a way to try again. */
export function refusedPage(link: ConnectLink, toolkit: string, proof: string): Page {
  return {
    status: 200,
    title: 'Nothing was connected',
    mood: 'stop',
    formTargets: ['https:', 'http://127.0.0.1:*', 'http://localhost:*'],
    content: html`<p>${toolkit} was not connected, and no access was kept. This is why:</p>
<blockquote>${link.outcome ?? 'The login was broken off.'}</blockquote>
<form method="post" action="/link/${link.id}"><input type="hidden" name="proof" value="${proof}">
<button>Try again</button></form>
${wayBack(link, 'failed', 'second')}`,
  };
}

interface Words {
  readonly status: 403 | 404 | 410;
  readonly title: string;
  readonly content: Markup;
}

const words: Readonly<Record<LinkRefusalCode, Words>> = {
  not_found: {
    status: 404,
    title: 'There is no such link',
    content: html`<p>The address is not complete, or the login that it belongs to is over.</p>${askAgain}`,
  },
  expired: {
    status: 410,
    title: 'This link is too old',
    content: html`<p>Links work for ten minutes only, so that nobody finds and uses them later. Nothing was
connected by it.</p>${askAgain}`,
  },
  used: {
    status: 410,
    title: 'This link was used already',
    content: html`<p>A link works once, and the account is connected. If it was not you who did it, tell whoever
gave you the link.</p>`,
  },
  other_browser: {
    status: 403,
    title: 'Another browser has this link',
    content: html`<p>The link belongs to the browser in which its button was pressed first. Go on there. If that
was not you, do not go on, and ask for a new link.</p>`,
  },
  other_user: {
    status: 403,
    title: 'Nothing was connected',
    content: html`<p>The link was made for somebody else.</p>${askAgain}`,
  },
};

/** Why a link does not go on. */
export function stoppedPage(code: LinkRefusalCode): Page {
  return { ...words[code], mood: 'stop' };
}

/** A form that did not come from its own page in the same browser. */
export function strangeFormPage(): Page {
  return {
    status: 403,
    title: 'Open the link once more',
    mood: 'stop',
    content: html`<p>The form did not come from this page in this browser, or the browser keeps no cookies, by which
it is known again. Nothing was done.</p>`,
  };
}

/** Anything else that is in the way. */
export function troublePage(status: Page['status'], reason: string): Page {
  return { status, title: 'This does not work', mood: 'stop', content: html`<p>${reason}</p>` };
}

function wayBack(link: ConnectLink, status: 'success' | 'failed', kind = ''): Markup {
  const address = backToCaller(link, { status });
  if (address === undefined) return html``;
  return html`<a class="button ${kind}" href="${address}">Back to ${new URL(address).host}</a>`;
}
