import type { SchemaPart } from '../database/schema-part.ts';

/**
 * What comments have besides being content. `parent_id` of a comment is the comment that it answers or its container;
 * `container_id` is the page, blog post, attachment or custom content under which the whole thread stands.
 */
export const commentsSchema: SchemaPart = {
  statements: `
create table if not exists comment (
  content_id integer primary key references content on delete cascade,
  container_id integer not null references content on delete cascade,
  marker_ref text,
  selected_text text,
  resolution text not null check (resolution in ('open', 'reopened', 'resolved')),
  resolution_author_id text references user,
  resolution_changed_at integer
) strict;
create index if not exists comment_by_container on comment (container_id);
create index if not exists comment_by_marker on comment (marker_ref);
`,
  tables: ['comment'],
};
