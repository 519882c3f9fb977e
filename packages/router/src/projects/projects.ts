import { createHash } from 'node:crypto';
import { type Clock, systemClock } from '../clock.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';

/** Whom everything belongs to: the holder of one API key. */
export interface Project {
  readonly id: string;
  readonly name: string;
}

export interface Projects {
  /** The one project that there always is. Its key becomes `apiKey`; an earlier key stops working. */
  ensureDefault(apiKey: string): Promise<Project>;
  findByApiKey(apiKey: string): Promise<Project | undefined>;
  find(id: string): Promise<Project | undefined>;
}

const defaultName = 'default';

/** Projects in the store. Keys are kept as digests only. */
export function createProjects({
  store: { db, exclusively },
  clock = systemClock,
}: {
  store: Store;
  clock?: Clock;
}): Projects {
  return {
    ensureDefault: (apiKey) =>
      exclusively('projects', async (trx) => {
        const now = clock().getTime();
        const digest = digestOf(apiKey);
        const known = await trx
          .selectFrom('project')
          .select(['id', 'name', 'api_key_digest'])
          .where('name', '=', defaultName)
          .executeTakeFirst();
        if (!known) {
          const project = { id: newId('pr'), name: defaultName };
          const row = { api_key_digest: digest, secret_key_check: null, created_at: now, updated_at: now };
          await trx
            .insertInto('project')
            .values({ ...project, ...row })
            .execute();
          return project;
        }
        if (known.api_key_digest !== digest) {
          const change = { api_key_digest: digest, updated_at: now };
          await trx.updateTable('project').set(change).where('id', '=', known.id).execute();
        }
        return { id: known.id, name: known.name };
      }),
    // Looked up by digest, so the time it takes tells nothing about the key.
    findByApiKey: (apiKey) =>
      db
        .selectFrom('project')
        .select(['id', 'name'])
        .where('api_key_digest', '=', digestOf(apiKey))
        .executeTakeFirst(),
    find: (id) => db.selectFrom('project').select(['id', 'name']).where('id', '=', id).executeTakeFirst(),
  };
}

// Keys are random and long, so a plain digest is enough: there is nothing to guess at.
function digestOf(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex');
}
