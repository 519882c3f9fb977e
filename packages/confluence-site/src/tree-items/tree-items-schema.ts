import type { SchemaPart } from '../database/schema-part.ts';

/** What a Smart Link in the tree leads to. Whiteboards, databases and folders are rows of `content` alone. */
export const treeItemsSchema: SchemaPart = {
  statements: `
create table if not exists embed (
  content_id integer primary key references content on delete cascade,
  url text not null
) strict;
`,
  tables: ['embed'],
};
