export { freshDatabaseUrl, migratedDatabaseUrl } from './fresh-database.ts';
