import { recordAudit, recordContentAudit } from '../audit/record-audit.ts';
import type { Content } from '../content/content.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { type ClassificationLevel, findLevel } from './levels.ts';

/** The level of a content: its own, else its space's default. */
export function levelOfContent(database: Database, content: Content): ClassificationLevel | undefined {
  const row = database.first<{ level_id: string }>(
    sql`select level_id from content_classification where content_id = ${content.id}`,
  );
  return row ? findLevel(row.level_id) : defaultLevel(database, content.space_id);
}

/** The level that the content of a space has by default. */
export function defaultLevel(database: Database, spaceId: number): ClassificationLevel | undefined {
  const row = database.first<{ level_id: string }>(
    sql`select level_id from space_classification where space_id = ${spaceId}`,
  );
  return row && findLevel(row.level_id);
}

/** Gives a content a level of its own; without one it goes back to its space's default. */
export function setLevelOfContent(
  site: SiteParts,
  user: User,
  content: Content,
  level: ClassificationLevel | undefined,
): void {
  const { database } = site;
  database.transaction(() => {
    const oldValue = levelOfContent(database, content)?.name ?? '';
    database.run(sql`delete from content_classification where content_id = ${content.id}`);
    if (level) {
      database.run(sql`
        insert into content_classification (content_id, level_id) values (${content.id}, ${level.id})`);
    }
    const newValue = levelOfContent(database, content)?.name ?? '';
    recordContentAudit(site, user, 'classification-changed', content, {
      changedValues: [{ name: 'Classification level', oldValue, newValue }],
    });
  });
}

/** Gives the content of a space a default level, or takes it away. */
export function setDefaultLevel(
  site: SiteParts,
  user: User,
  space: Space,
  level: ClassificationLevel | undefined,
): void {
  const { database } = site;
  database.transaction(() => {
    const oldValue = defaultLevel(database, space.id)?.name ?? '';
    database.run(sql`delete from space_classification where space_id = ${space.id}`);
    if (level) {
      database.run(
        sql`insert into space_classification (space_id, level_id) values (${space.id}, ${level.id})`,
      );
    }
    const affected = { name: space.name, objectType: 'Space' };
    recordAudit(site, user, 'space-updated', affected, {
      changedValues: [{ name: 'Default classification level', oldValue, newValue: level?.name ?? '' }],
    });
  });
}
