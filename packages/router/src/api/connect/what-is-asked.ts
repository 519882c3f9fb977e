import { html } from 'hono/html';
import { judgeRestrictions } from '../../execution/judge-restrictions.ts';
import type { RouterServices } from '../environment.ts';
import type { FoundLink } from './find-link.ts';
import type { Markup } from './page.ts';

/** What a program will be able to do with an account, in plain words, and every single thing of it on demand. */
export async function whatIsAsked(
  { link: { projectId, sessionId }, place: { toolkit }, restriction }: FoundLink,
  { catalogue, policy, sessions }: Pick<RouterServices, 'catalogue' | 'policy' | 'sessions'>,
): Promise<Markup> {
  const session = sessionId === undefined ? undefined : await sessions.find(projectId, sessionId);
  const tools = catalogue.tools
    .filter((entry) => entry.toolkit.slug === toolkit.slug && entry.tool.deprecatedFor === undefined)
    .filter((entry) => policy(session, entry).allowed)
    .filter((entry) => !judgeRestrictions([restriction], entry, { isOwnRequest: false }))
    .map(({ tool }) => tool);
  const reads = tools.some(({ hints }) => hints.readOnly);
  const writes = tools.some(({ hints }) => !hints.readOnly && !hints.destructive);
  const destroys = tools.some(({ hints }) => hints.destructive);
  const { writePlaces } = restriction;
  const where = writePlaces === undefined ? 'there' : `in ${writePlaces.join(', ')} only`;
  return html`<p>It could then do this in your name, as far as you may yourself:</p>
<ul>
${reads ? html`<li>look things up in ${toolkit.name}</li>` : ''}
${writes ? html`<li>create and change things ${where}</li>` : ''}
${destroys ? html`<li>replace and delete things ${where}</li>` : ''}
${writes || destroys ? '' : html`<li>nothing else: it changes nothing</li>`}
</ul>
<details><summary>Each of the ${tools.length} actions</summary>
<ul>${tools.map(({ name }) => html`<li>${name}</li>`)}</ul></details>`;
}
