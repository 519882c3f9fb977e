import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ConnectLinkRow, Tables } from '../../store/tables.ts';
import type { SealedPlace, Vault } from '../../vault/vault.ts';
import type { Credentials } from '../links/finish-link.ts';
import { LinkRefusal } from '../links/link-refusal.ts';
import { digestOf, isDigestOf } from '../links/secret.ts';
import type { PendingLogin } from './token-requests.ts';

/** What a link knows of its login: what was sent with the person, or what waits for a choice. */
export interface LoginStores {
  readonly db: Kysely<Tables>;
  readonly vault: Vault;
}

const pendingSchema: z.ZodType<PendingLogin> = z.strictObject({
  state: z.string(),
  verifier: z.string().exactOptional(),
  redirectUri: z.string(),
});

/** A destination to choose, with all that an account there would hold. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly credentials: Credentials;
}

const choicesSchema: z.ZodType<readonly Choice[]> = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    detail: z.string(),
    credentials: z.strictObject({
      scheme: z.string(),
      values: z.record(z.string(), z.string()),
      allowPrivateAddress: z.boolean(),
      expiresAt: z.number().nullable(),
    }),
  }),
);

/** Keeps what was sent with the person; what an earlier press of the button kept is forgotten. */
export async function keepLogin({ db, vault }: LoginStores, id: string, login: PendingLogin): Promise<void> {
  const row = await rowOf(db, id);
  await db
    .updateTable('connect_link')
    .set({
      step: 'at_provider',
      outcome: null,
      state_digest: digestOf(login.state),
      sealed_login: vault.seal(JSON.stringify(login), placeOf(row)),
    })
    .where('id', '=', id)
    .where('step', 'in', ['open', 'at_provider', 'choosing', 'failed'])
    .execute();
}

/**
 * The login that a state belongs to. It is taken: whoever comes with it again finds nothing.
 *
 * @throws LinkRefusal `not_found`, `other_browser` or `expired`
 */
export async function takeLogin(
  { db, vault }: LoginStores,
  state: string,
  browserSecret: string | undefined,
  now: Date,
): Promise<{ readonly row: ConnectLinkRow; readonly login: PendingLogin }> {
  const state_digest = digestOf(state);
  const row = await db
    .selectFrom('connect_link')
    .selectAll()
    .where('state_digest', '=', state_digest)
    .where('step', '=', 'at_provider')
    .executeTakeFirst();
  if (!row || row.sealed_login === null) throw nobodyWaits();
  requireBrowser(row, browserSecret);
  const { numUpdatedRows } = await db
    .updateTable('connect_link')
    .set({ state_digest: null, sealed_login: null })
    .where('id', '=', row.id)
    .where('state_digest', '=', state_digest)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw nobodyWaits();
  if (row.expires_at <= now.getTime()) throw new LinkRefusal('expired', 'The time of this link is over.');
  const login = pendingSchema.parse(JSON.parse(vault.open(row.sealed_login, placeOf(row))));
  return { row, login };
}

/** Keeps what can be chosen until somebody chooses. */
export async function keepChoices(
  { db, vault }: LoginStores,
  row: ConnectLinkRow,
  choices: readonly Choice[],
): Promise<void> {
  await db
    .updateTable('connect_link')
    .set({ step: 'choosing', sealed_login: vault.seal(JSON.stringify(choices), placeOf(row)) })
    .where('id', '=', row.id)
    .where('step', '=', 'at_provider')
    .execute();
}

/** What can be chosen by a link; nothing where no choice is awaited. */
export async function readChoices({ db, vault }: LoginStores, id: string): Promise<readonly Choice[]> {
  const row = await rowOf(db, id);
  if (row.step !== 'choosing' || row.sealed_login === null) return [];
  return choicesSchema.parse(JSON.parse(vault.open(row.sealed_login, placeOf(row))));
}

/** @throws LinkRefusal `other_browser` where it is not the one that pressed the link's button */
export function requireBrowser({ browser_digest }: ConnectLinkRow, secret: string | undefined): void {
  if (browser_digest !== null && secret !== undefined && isDigestOf(browser_digest, secret)) return;
  throw new LinkRefusal('other_browser', 'This login was begun in another browser. Finish it there.');
}

/** The row of a link as it is now. */
export async function rowOf(db: Kysely<Tables>, id: string): Promise<ConnectLinkRow> {
  const row = await db.selectFrom('connect_link').selectAll().where('id', '=', id).executeTakeFirst();
  if (row) return row;
  throw new LinkRefusal('used', 'The account that this link was for is gone.');
}

function nobodyWaits(): LinkRefusal {
  return new LinkRefusal(
    'not_found',
    'This login was finished already, or begun anew since. Open the link again to go on.',
  );
}

function placeOf({ id, project_id }: Pick<ConnectLinkRow, 'id' | 'project_id'>): SealedPlace {
  return { table: 'connect_link', rowId: id, field: 'login', projectId: project_id };
}
