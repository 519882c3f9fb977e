import type { SchemaPart } from '../database/schema-part.ts';

/** What an attachment has besides being content: the file of each version, whose bytes the file store keeps. */
export const attachmentSchema: SchemaPart = {
  statements: `
create table if not exists attachment_file (
  content_id integer not null references content on delete cascade,
  number integer not null,
  file_id text not null,
  media_type text not null,
  file_size integer not null,
  primary key (content_id, number)
) strict, without rowid;
create index if not exists attachment_file_by_id on attachment_file (file_id);
`,
  tables: ['attachment_file'],
};
