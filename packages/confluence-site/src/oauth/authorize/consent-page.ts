import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Organisation } from '../../organisation/organisation.ts';
import type { User } from '../../users/user.ts';
import { scopeInWords } from '../scopes/known-scopes.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What the form holds when it is shown. */
export interface ConsentForm {
  readonly request: AuthorizationRequest;
  /** The request as it came, to be sent along with the answer. */
  readonly query: URLSearchParams;
  readonly people: readonly User[];
  readonly organisation: Organisation;
  /** Chosen before: the account's email address, and the sites' cloud ids. */
  readonly email: string;
  readonly cloudIds: readonly string[];
  /** Why the answer before was not taken. */
  readonly problem?: string | undefined;
}

/** Asks a person whether the app may do what it wants to, as whom, and on which sites. */
export function renderConsentPage(form: ConsentForm): Html {
  const { request, people, organisation } = form;
  return page(
    `${request.app.name} wants access`,
    html`<h1>${request.app.name} is requesting access to your Atlassian account</h1>
    ${form.problem === undefined ? '' : html`<p role="alert"><strong>${form.problem}</strong></p>`}
    <form method="post" action="/authorize">
      ${[...form.query].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <fieldset>
        <legend>Continue as</legend>
        ${people.map((person) => choice('radio', 'account', person.email, person.email === form.email, `${person.displayName} (${person.email})`))}
      </fieldset>
      <fieldset>
        <legend>Use app on</legend>
        ${organisation.sites.map(({ cloudId, name }) => choice('checkbox', 'site', cloudId, form.cloudIds.includes(cloudId), name))}
      </fieldset>
      <h2>${request.app.name} would like to</h2>
      <ul>${request.scopes.map((scope) => html`<li>${scopeInWords(scope)} <code>${scope}</code></li>`)}</ul>
      <p>You are sent back to <code>${request.redirectUri}</code>. You can take the access back at any time.</p>
      <button name="decision" value="accept">Accept</button>
      <button name="decision" value="cancel">Cancel</button>
    </form>`,
  );
}

/** Tells a person that the app sent them with a request that nobody can be sent back from. */
export function renderAuthorizationError(error: string, description: string): Html {
  return page(
    'Something went wrong',
    html`<h1>We’re having trouble logging you in</h1>
    <p>The app sent a request that cannot be answered. Its developer can mend it in the app’s settings.</p>
    <p><code>error=${error}</code></p><p><code>error_description=${description}</code></p>`,
  );
}

function choice(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  isChosen: boolean,
  label: string,
): Html {
  return html`<label><input type="${type}" name="${name}" value="${value}" ${isChosen ? 'checked' : ''}> ${label}</label>`;
}

function page(title: string, main: Html): Html {
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} · Local Confluence</title>
  <style>${raw(style)}</style>
</head>
<body><main>${main}</main></body>
</html>`;
}

const style = `
:root { color-scheme: light dark; --line: #8884; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.25; } h2 { font-size: 1.1rem; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; }
label { display: block; padding: .3rem 0; } code { font-size: .85rem; opacity: .75; }
button { font: inherit; padding: .5rem 1.2rem; margin-right: .5rem; }
`;
