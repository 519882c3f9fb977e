import type { SchemaPart } from '../database/schema-part.ts';

/** What there is to do in a long-running task; one that has no row here was over when it was kept. */
export const longTaskSchema: SchemaPart = {
  statements: `
create table if not exists long_task_work (
  task_id text primary key references long_task on delete cascade,
  kind text not null,
  input text not null,
  size integer not null,
  outcome text not null check (outcome in ('pending', 'successful', 'failed')),
  message text not null,
  destination_id integer
) strict, without rowid;
create index if not exists long_task_work_pending on long_task_work (task_id) where outcome = 'pending';
`,
  tables: ['long_task_work'],
};
