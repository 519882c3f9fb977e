/** Where conversations are kept: a SQLite file, made when it is not there, or a PostgreSQL that programs share. */
export type ThreadsPlace = { readonly file: string } | { readonly databaseUrl: string };
