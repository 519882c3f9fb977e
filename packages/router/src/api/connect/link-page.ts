import { isOAuthScheme, type Toolkit } from '@tributary/toolkit';
import { html } from 'hono/html';
import type { EntryPlace } from '../../connections/enter-account.ts';
import type { ConnectLink } from '../../connections/links/connect-link.ts';
import { isLoopbackHost } from '../../exposure.ts';
import { formTarget, type Markup, type Page } from './page.ts';

/** What a link's page is made of. */
export interface LinkPage {
  readonly link: ConnectLink;
  readonly place: EntryPlace;
  /** How the page names the link: its token or its id. */
  readonly name: string;
  readonly proof: string;
  readonly asked: Markup;
  readonly now: Date;
  /** Where the page itself is. */
  readonly origin: string;
  /** What was entered before, without secrets, by field. */
  readonly entered?: Readonly<Record<string, string>>;
  /** Why it did not work before. */
  readonly problem?: Problem;
}

/** Why it did not work, in our words, and in the provider's where it said something. */
export interface Problem {
  readonly words: string;
  readonly quote?: string;
}

/** Who asks for what, with the button or the form that agrees to it. */
export function linkPage(page: LinkPage): Page {
  const { link, place, problem } = page;
  const { toolkit } = place;
  const isLogin = isOAuthScheme(place.scheme);
  return {
    status: problem ? 400 : 200,
    title: `Connect ${toolkit.name}`,
    mood: problem ? 'stop' : 'ask',
    formTargets: formTargets(page, isLogin),
    content: html`${problem ? describeProblem(problem) : ''}
<p>A program that works for <strong>${link.userId}</strong> asks to use your ${toolkit.name} account.</p>
${page.asked}
<form method="post" action="/link/${page.name}">
<input type="hidden" name="proof" value="${page.proof}">
${isLogin ? '' : fields(page)}
<button>${isLogin ? `Continue to ${toolkit.name}` : 'Check and connect'}</button>
</form>
${isLogin ? afterwards(toolkit) : ''}
<p class="quiet">Go on only if you asked for this yourself: whoever sent you the link could act in your name.
${timeLeft(link, page.now)}${backTo(link)}</p>`,
  };
}

function describeProblem({ words, quote }: Problem): Markup {
  return html`<div role="alert"><p>${words}</p>${quote === undefined ? '' : html`<blockquote>${quote}</blockquote>`}</div>`;
}

function fields({ place, entered = {} }: LinkPage): Markup {
  const inputs = place.scheme.fields.map(
    ({
      name,
      label,
      description,
      required,
      secret,
    }) => html`<label for="${name}">${label}${required ? '' : ' (optional)'}
<span class="hint" id="${name}-hint">${description}</span></label>
<input id="${name}" name="field.${name}" type="${secret ? 'password' : 'text'}" value="${secret ? '' : (entered[name] ?? '')}"
 aria-describedby="${name}-hint" autocomplete="off" autocapitalize="none" spellcheck="false" ${required ? 'required' : ''}>`,
  );
  return html`${inputs}`;
}

function afterwards({ name }: Toolkit): Markup {
  return html`<p class="quiet">${name} asks you to log in there and to agree. Your password stays with ${name}.</p>`;
}

function timeLeft({ expiresAt }: ConnectLink, now: Date): string {
  const minutes = Math.max(1, Math.round((expiresAt.getTime() - now.getTime()) / 60_000));
  return `The link works for ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}, in one browser.`;
}

function backTo({ callbackUrl }: ConnectLink): string {
  return callbackUrl === undefined ? '' : ` Afterwards you go back to ${new URL(callbackUrl).host}.`;
}

// Where a login leads is known only when the button is pressed; on this machine it may be unencrypted.
function formTargets({ link, origin }: LinkPage, isLogin: boolean): readonly string[] {
  const back = link.callbackUrl === undefined ? [] : [formTarget(link.callbackUrl)];
  if (!isLogin) return back;
  const local = isLoopbackHost(new URL(origin).hostname) ? ['http://127.0.0.1:*', 'http://localhost:*'] : [];
  return ['https:', ...local, ...back];
}
