import { type RawBuilder, sql } from 'kysely';
import type { Store } from '../../packages/router/src/store/store.ts';
import type { Tables } from '../../packages/router/src/store/tables.ts';

export interface Fill {
  /** Two journal rows each, and two contents. */
  readonly calls: number;
  readonly sessions: number;
}

type FillTarget = Pick<Store, 'engine' | 'db'>;

type Expression = RawBuilder<unknown>;

/**
 * Fills a store with copies of its newest call and its newest session, as if so many calls had been made by 1,000 users
 * in so many sessions in the 30 days before yesterday. The database copies, and so real rows have the one say in how
 * they look.
 */
export async function fill(store: FillTarget, { calls, sessions }: Fill): Promise<void> {
  const { db, engine } = store;
  const call = await db
    .selectFrom('journal_intent')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const session = await db.selectFrom('session').select('id').executeTakeFirstOrThrow();
  const number = sql.ref('series.number');
  const hex = (digits: number, value: Expression) =>
    engine === 'sqlite'
      ? sql`format(${sql.lit(`%0${digits}x`)}, ${value})`
      : sql`lpad(to_hex(${value}), ${sql.lit(digits)}, '0')`;
  const spread = (step: number, over: number) => sql`((${number} * ${sql.lit(step)}) % ${sql.lit(over)})`;
  const sessionId = (index: Expression) => sql`'trs_' || ${hex(32, index)}`;
  const user = sql`'user_' || ${spread(7919, 1000)}`;
  const time = sql`(${sql.lit(firstTime())} + ${number} * ${sql.lit(Math.floor(month / calls))})`;
  const id = sql`'log_' || ${hex(12, time)} || ${hex(20, number)}`;

  await copy(store, 'session', sessions, sql`copied.id = ${session.id}`, {
    id: sessionId(number),
    user_id: user,
  });
  await copy(store, 'journal_intent', calls, sql`copied.id = ${call.id}`, {
    id,
    user_id: user,
    session_id: sessionId(spread(104_729, sessions)),
    tool: sql`case when ${number} % 1000 = 0 then 'RARE_TOOL' else 'TOOL_' || ${spread(31, 20)} end`,
    toolkit: sql`case when ${number} % 1000 = 0 then 'rare' else 'common' end`,
    request_id: sql`'req_' || ${hex(32, number)}`,
    trace_id: hex(32, number),
    started_at: time,
  });
  await copy(store, 'journal_outcome', calls, sql`copied.intent_id = ${call.id}`, {
    intent_id: id,
    outcome: sql`case when ${number} % 1000 = 0 then 'refused' when ${number} % 20 = 0 then 'error' else 'ok' end`,
    ended_at: sql`${time} + 40`,
  });
  await copy(store, 'journal_content', calls, sql`copied.intent_id = ${call.id}`, {
    intent_id: id,
    user_id: user,
    created_at: time,
  });
  // PostgreSQL does it by itself in the background, but not in the time that a bench has.
  if (engine === 'postgresql') await sql`analyze`.execute(db);
}

const day = 24 * 3600 * 1000;
const month = 30 * day;
const firstTime = () => Date.now() - month - day;

/** Appends `times` copies of the rows that match, with these columns changed. */
async function copy(
  { db }: FillTarget,
  table: keyof Tables,
  times: number,
  matching: RawBuilder<unknown>,
  changes: Readonly<Record<string, Expression>>,
): Promise<void> {
  const found = (await db.introspection.getTables()).find(({ name }) => name === table);
  if (!found) throw new Error(`There is no table ${table}.`);
  const columns = found.columns.map(({ name }) => name);
  const values = columns.map((name) => changes[name] ?? sql.ref(`copied.${name}`));
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    with recursive series(number) as (
      select cast(1 as bigint) union all select number + 1 from series where number < ${sql.lit(times)}
    )
    select ${sql.join(values)} from series cross join ${sql.table(table)} as copied where ${matching}`.execute(
    db,
  );
}
