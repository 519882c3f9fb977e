import type { SchemaPart } from '../database/schema-part.ts';

/** Modules that the app registered while it ran; its properties stand with the other properties. */
export const appSchema: SchemaPart = {
  statements: `
create table if not exists app_module (
  key text primary key,
  value text not null
) strict;
`,
  tables: ['app_module'],
};
