import type { SchemaPart } from '../database/schema-part.ts';

/** Who wants to hear of changes: of a content, of a space, of what carries a label. */
export const watchSchema: SchemaPart = {
  statements: `
create table if not exists content_watch (
  target_id integer not null references content on delete cascade,
  account_id text not null references user,
  primary key (target_id, account_id)
) strict, without rowid;

create table if not exists space_watch (
  target_id integer not null references space on delete cascade,
  account_id text not null references user,
  primary key (target_id, account_id)
) strict, without rowid;

create table if not exists label_watch (
  target_id integer not null references label on delete cascade,
  account_id text not null references user,
  primary key (target_id, account_id)
) strict, without rowid;
`,
  tables: ['content_watch', 'space_watch', 'label_watch'],
};
