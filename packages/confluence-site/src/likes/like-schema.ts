import type { SchemaPart } from '../database/schema-part.ts';

/** Who likes what. */
export const likeSchema: SchemaPart = {
  statements: `
create table if not exists content_like (
  content_id integer not null references content on delete cascade,
  account_id text not null references user,
  number integer not null,
  created_at integer not null,
  primary key (content_id, account_id)
) strict, without rowid;
create index if not exists content_like_by_number on content_like (content_id, number);
`,
  tables: ['content_like'],
};
