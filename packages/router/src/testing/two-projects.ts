import { createHash } from 'node:crypto';
import { newId } from '../store/ids.ts';
import { openStore } from '../store/store.ts';
import { runningRouter } from './running-router.ts';
import { temporaryFolder } from './temporary-store.ts';

/** The key of the second project. */
export const otherKey = 'ak_fedcba9876543210fedcba9876543210';

/** A router with two projects: the usual one, and one that has nothing yet. */
export async function routerOfTwoProjects() {
  const dataFolder = await temporaryFolder();
  const store = await openStore({ dataFolder });
  const digest = createHash('sha256').update(otherKey).digest('hex');
  const project = { id: newId('pr'), name: 'other', api_key_digest: digest, secret_key_check: null };
  await store.db
    .insertInto('project')
    .values({ ...project, created_at: 0, updated_at: 0 })
    .execute();
  await store.close();
  const { request, ...router } = await runningRouter({ dataFolder });
  return {
    ...router,
    request,
    /** How a request is answered, with all that differs from one answer to the next told alike. */
    async answerTo({ method, path, body, key, id }: AskedAboutId) {
      const response = await fetch(`${router.url}${path}`, {
        method,
        headers: { 'x-api-key': key, 'content-type': 'application/json', accept },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
      });
      const { date: _date, 'x-request-id': _id, ...headers } = Object.fromEntries(response.headers);
      const text = (await response.text()).replaceAll(id, '(the id)');
      return { status: response.status, headers, text: text.replaceAll(newEachTime, '(new)') };
    },
  };
}

/** A request that names an id. */
interface AskedAboutId {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly key: string;
  readonly id: string;
}

const accept = 'application/json, text/event-stream';

/** Ids of requests, of calls that were written down, of links to connect by, and times. */
const newEachTime = /\b(?:req|log|trs|apr|ln|ca)_[0-9a-f]{20,}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** An id of the same form that nothing has. */
export function neverMade(id: string): string {
  const [prefix = '', digits = ''] = id.split('_');
  const others = [...digits].map((digit) => (15 - Number.parseInt(digit, 16)).toString(16));
  return `${prefix}_${others.join('')}`;
}
