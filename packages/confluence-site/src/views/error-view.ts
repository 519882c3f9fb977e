import { html } from 'hono/html';
import type { SiteError } from '../http/errors.ts';
import { type Html, renderDocument } from './document.ts';
import type { Viewer } from './viewer.ts';

/** A page for what is not there or not allowed, that leads back to what is. */
export function renderErrorView(error: SiteError, viewer: Viewer | undefined): Html {
  const home = viewer?.link('/wiki') ?? '/wiki';
  return renderDocument({
    title: headingOf(error),
    viewer,
    main: html`<h1>${headingOf(error)}</h1><p>${sentence(error.message)}</p>
      <p><a href="${home}">All spaces</a></p>`,
  });
}

function headingOf({ status }: SiteError): string {
  if (status === 404) return 'Page not found';
  if (status === 401) return 'Sign-in refused';
  return status === 403 ? 'Not allowed' : 'That did not work';
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
