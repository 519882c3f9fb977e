import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';

interface KnownFile {
  readonly file_id: string;
  readonly file_size: number;
}

/** Where the bytes that are kept are not those that attachments tell of. */
export async function fileFaults({
  database,
  files,
}: Pick<SiteParts, 'database' | 'files'>): Promise<readonly string[]> {
  const known = database.all<KnownFile>(sql`select distinct file_id, file_size from attachment_file`);
  const faults: string[] = [];
  for (const { file_id, file_size } of known) {
    const bytes = await files.read(file_id);
    if (bytes === undefined) faults.push(`The bytes of an attachment are gone: ${file_id}`);
    else if (bytes.length !== file_size)
      faults.push(`The bytes of an attachment are not its size: ${file_id}`);
  }
  const named = new Set(known.map(({ file_id }) => file_id));
  const unused = files.list().filter((id) => !named.has(id));
  return [...faults, ...unused.map((id) => `There are bytes of no attachment: ${id}`)];
}
