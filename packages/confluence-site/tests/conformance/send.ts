import { appToken } from '../../src/apps/app-authentication.ts';

/** An answer of the site, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

export interface Sent {
  /** Sent as it is where it is text, else as JSON. */
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** Who calls; where it is not given, the administrator. */
  readonly by?: 'app' | 'nobody' | undefined;
}

export type Send = (method: string, address: string, sent?: Sent) => Promise<Answer>;

/** Calls a site over HTTP as its administrator, or as who has the email address and token, without following redirects. */
export function sender(origin: string, caller = 'admin@example.com:local-admin-token'): Send {
  const credentials = Buffer.from(caller).toString('base64');
  return async (method, address, { body, form = {}, by } = {}) => {
    const multipart = Object.keys(form).length > 0;
    const headers: Record<string, string> = {
      ...(by !== 'nobody' && { authorization: by === 'app' ? `Bearer ${appToken}` : `Basic ${credentials}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(multipart && { 'x-atlassian-token': 'nocheck' }),
    };
    const response = await fetch(`${origin}${address}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(multipart && { body: formData(form) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  };
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function formData(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    const file = fileOf(name, value);
    if (file === undefined) form.set(name, value);
    else form.set('file', file);
  }
  return form;
}

/** The file that a field of a call's form stands for; undefined where it is no file. */
export function fileOf(name: string, value: string): File | undefined {
  if (name === 'file') return new File([value], `${value}.txt`, { type: 'text/plain' });
  if (name === 'picture') return new File([onePixel], `${value}.png`, { type: 'image/png' });
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
