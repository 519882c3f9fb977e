import { type SeedUserName, seedUsers } from '../seed/users.ts';
import { createSite, type Site, type SiteOptions } from '../site.ts';

/** An answer of the site, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, of whatever shape the test says it has; an empty object where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts on the shape, so it is checked there.
  readonly json: any;
}

/** Calls a site over HTTP as one of its users. */
export interface SiteClient {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** A running site and those who use it. */
export interface TestSite {
  readonly site: Site;
  /** Failures that the site answered with a 500; a test site has none. */
  readonly faults: readonly unknown[];
  as(user: SeedUserName): SiteClient;
  anonymous(): SiteClient;
}

/** Starts a site on a free port, in memory unless a folder is given. */
export async function startTestSite(
  dataFolder?: string,
  options: Omit<SiteOptions, 'port' | 'dataFolder' | 'onFault'> = {},
): Promise<TestSite> {
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => faults.push(fault);
  const site = await createSite({ ...options, port: 0, dataFolder, onFault });
  return {
    site,
    faults,
    as: (name) => clientAs(site.url, name),
    anonymous: () => clientOf(site.url, {}),
  };
}

/** Calls the site at an address, in whichever process it runs, as one of its users. */
export function clientAs(url: string, user: SeedUserName): SiteClient {
  const { email, apiToken } = seedUsers[user];
  return clientOf(url, { authorization: basic(email, apiToken) });
}

/** A Basic `Authorization` header. */
export function basic(email: string, apiToken: string): string {
  return `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
}

/** The id of the space with this key. */
export async function spaceId(client: SiteClient, key: string): Promise<string> {
  const { json } = await client.get(`/wiki/api/v2/spaces?keys=${key}`);
  return json.results[0].id;
}

/** Makes a page and answers it. */
export async function makePage(
  client: SiteClient,
  spaceKey: string,
  title: string,
  more: object = {},
): Promise<Answer['json']> {
  const answer = await client.post('/wiki/api/v2/pages', {
    spaceId: await spaceId(client, spaceKey),
    title,
    ...more,
  });
  if (answer.status !== 200) throw new Error(`The page "${title}" was not made: ${answer.text}`);
  return answer.json;
}

function clientOf(origin: string, headers: Record<string, string>): SiteClient {
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    delete: (path) => call('DELETE', path),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
