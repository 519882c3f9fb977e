import type { Toolkit } from '@tributary/toolkit';
import { html } from 'hono/html';
import type { ConnectLink } from '../../connections/links/connect-link.ts';
import type { OfferedDestination } from '../../connections/oauth/oauth-logins.ts';
import { formTarget, type Page } from './page.ts';

/** Which of the places that a login reaches the account is to be for. */
export function choicePage(
  link: ConnectLink,
  { name }: Toolkit,
  destinations: readonly OfferedDestination[],
  proof: string,
): Page {
  const back = link.callbackUrl === undefined ? [] : [formTarget(link.callbackUrl)];
  return {
    status: 200,
    title: 'Which one?',
    mood: 'ask',
    formTargets: back,
    content: html`<p>Your login reaches more than one ${name}. Choose the one to connect for
<strong>${link.userId}</strong>.</p>
<form method="post" action="/link/${link.id}">
<input type="hidden" name="proof" value="${proof}">
<fieldset><legend class="label">Connect</legend>
${destinations.map(
  ({
    id,
    name: called,
    detail,
  }) => html`<label class="choice"><input type="radio" name="destination" value="${id}" required>
<span>${called}<span class="hint">${detail}</span></span></label>`,
)}
</fieldset>
<button>Connect</button>
</form>`,
  };
}
