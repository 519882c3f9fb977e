import type { Database } from '../database/database.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** A state that content can be in: "In progress" in yellow. */
export interface ContentState {
  readonly id: number;
  readonly name: string;
  /** `#ff7452`. */
  readonly color: string;
}

/** The state that a content is in. */
export interface SetState extends ContentState {
  readonly updated_at: number;
}

/** A state as a request names it: one that there is, or the name and color of one. */
export interface StateInput {
  readonly id?: number | undefined;
  readonly name?: string | undefined;
  readonly color?: string | undefined;
}

/** The states that Confluence suggests in every space. */
export const suggestedStates: readonly ContentState[] = [
  { id: 0, name: 'Rough draft', color: '#ffc400' },
  { id: 1, name: 'In progress', color: '#2684ff' },
  { id: 2, name: 'Ready for review', color: '#57d9a3' },
  { id: 3, name: 'Verified', color: '#1d7afc' },
];

const maximumNameLength = 20;

/** The states that a person made, the one they used last first. */
export function customStates(database: Database, user: User): ContentState[] {
  return database.all<ContentState>(sql`
    select id, name, color from custom_state where account_id = ${user.accountId} order by used_at desc, id desc`);
}

/** The state of a content, or of its draft. */
export function stateOf(database: Database, contentId: number, isDraft: boolean): SetState | undefined {
  return database.first<SetState>(sql`
    select state_id as id, name, color, updated_at from content_state
    where content_id = ${contentId} and is_draft = ${Number(isDraft)}`);
}

/** Puts content, or its draft, in a state. */
export function setState(site: SiteParts, contentId: number, isDraft: boolean, state: ContentState): void {
  site.database.run(sql`
    insert into content_state (content_id, is_draft, state_id, name, color, updated_at)
    values (${contentId}, ${Number(isDraft)}, ${state.id}, ${state.name}, ${state.color}, ${site.now()})
    on conflict (content_id, is_draft) do update set state_id = excluded.state_id, name = excluded.name,
      color = excluded.color, updated_at = excluded.updated_at`);
}

/** Takes content, or its draft, out of its state. */
export function removeState(database: Database, contentId: number, isDraft: boolean): void {
  database.run(
    sql`delete from content_state where content_id = ${contentId} and is_draft = ${Number(isDraft)}`,
  );
}

/**
 * The state that a request means: by id if it has one, else the user's own by name and color, made where it is not there.
 *
 * Throws 400 on an unknown id, on a name over 20 characters, and on a color that is not `#` and six digits.
 */
export function resolveState(site: SiteParts, user: User, input: StateInput): ContentState {
  const { database } = site;
  if (input.id !== undefined) {
    const known = [...suggestedStates, ...customStates(database, user)].find(({ id }) => id === input.id);
    if (!known) throw new SiteError('BAD_REQUEST', `There is no content state with the id ${input.id}.`);
    return known;
  }
  const name = input.name?.trim() ?? '';
  const color = input.color?.toLowerCase() ?? '';
  if (name === '' || name.length > maximumNameLength) {
    throw new SiteError('BAD_REQUEST', `Send a name of 1 to ${maximumNameLength} characters, or an id.`);
  }
  if (!/^#[0-9a-f]{6}$/.test(color)) {
    throw new SiteError('BAD_REQUEST', `The color [${color}] is not one: send six digits, such as #ff7452.`);
  }
  const row = database.first<ContentState>(sql`
    insert into custom_state (id, account_id, name, color, used_at)
    values (${nextIdentifier(database)}, ${user.accountId}, ${name}, ${color}, ${site.now()})
    on conflict (account_id, name, color) do update set used_at = excluded.used_at
    returning id, name, color`);
  if (!row) throw new Error('The content state was not written.');
  return row;
}
