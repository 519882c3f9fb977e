import { type Answer, clientAs, type SiteClient, spaceId } from './site-client.ts';
import { upload } from './upload.ts';

const pages = '/wiki/api/v2/pages';

/** A write that a site answered with success. */
export interface AcknowledgedWrite {
  readonly what: string;
  /** Whether the site still has it. */
  isKept(client: SiteClient): Promise<boolean>;
}

/** How writers go on. */
export interface WritersOptions {
  readonly url: string;
  /** Tells the writers of this site's life from others: titles are used once. */
  readonly life: number;
  readonly writers: number;
  /** Called with each write that was answered with success. */
  readonly onAcknowledged: (write: AcknowledgedWrite) => void;
}

/**
 * Writes pages, versions, labels, comments and files, with so many requests on the way at once, until the site is gone.
 *
 * @throws Error for an answer that is no success
 */
export async function writeUntilGone({ url, life, writers, onAcknowledged }: WritersOptions): Promise<void> {
  const client = clientAs(url, 'ada');
  const space = await spaceId(client, 'ENG');
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let round = 0; ; round++) {
        const isThere = await untilGone(() =>
          writePage({ url, client, space, title: `Page ${round} of ${writer} in ${life}`, onAcknowledged }),
        );
        if (!isThere) return;
      }
    }),
  );
}

// What `fetch` throws when the other side is gone is a TypeError; what the site answers is none.
async function untilGone(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

interface PageToWrite {
  readonly url: string;
  readonly client: SiteClient;
  readonly space: string;
  readonly title: string;
  readonly onAcknowledged: WritersOptions['onAcknowledged'];
}

/** One page and all that may be put on it, in as many writes. */
async function writePage({ url, client, space, title, onAcknowledged }: PageToWrite): Promise<void> {
  const page = success(await client.post(pages, { spaceId: space, title, body: storage('<p>1</p>') })).json;
  onAcknowledged(version(title, page.id, 1, '<p>1</p>'));
  for (const number of [2, 3]) {
    const text = `<p>${number}</p>`;
    const update = { id: page.id, status: 'current', title, body: storage(text), version: { number } };
    success(await client.put(`${pages}/${page.id}`, update));
    onAcknowledged(version(title, page.id, number, text));
  }
  success(await client.post(`/wiki/rest/api/content/${page.id}/label`, [{ prefix: 'global', name: 'kept' }]));
  onAcknowledged({
    what: `a label on ${title}`,
    isKept: async (later) => (await later.get(`${pages}/${page.id}/labels`)).text.includes('"kept"'),
  });
  const path = `/wiki/rest/api/content/${page.id}/child/attachment`;
  const file = success(await upload({ site: { url } }, 'ada', 'POST', path, { name: 'a.txt', text: title }));
  const download = `${path}/${file.json.results[0].id}/download`;
  onAcknowledged({
    what: `a file on ${title}`,
    isKept: async (later) => (await later.get(download)).text === title,
  });
  const comment = { pageId: page.id, body: storage(`<p>On ${title}</p>`) };
  const { json } = success(await client.post('/wiki/api/v2/footer-comments', comment));
  onAcknowledged({
    what: `a comment on ${title}`,
    isKept: async (later) => (await later.get(`/wiki/api/v2/footer-comments/${json.id}`)).status === 200,
  });
}

function version(title: string, id: string, number: number, text: string): AcknowledgedWrite {
  return {
    what: `version ${number} of ${title}`,
    isKept: async (client) => {
      const { json } = await client.get(`${pages}/${id}?version=${number}&body-format=storage`);
      return json.body?.storage.value === text && json.version.number === number;
    },
  };
}

function success(answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`A write was answered with ${answer.status}: ${answer.text}`);
}

function storage(value: string): object {
  return { representation: 'storage', value };
}
