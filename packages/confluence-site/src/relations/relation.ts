import { type Sql, sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** What can be at either end of a relation. */
export const relatedTypes = ['user', 'content', 'space'] as const;

export type RelatedType = (typeof relatedTypes)[number];

/** One end: a person by account id, content by id, a space by key. */
export interface Related {
  readonly type: RelatedType;
  readonly key: string;
}

/** A relation as it is stored. It leads one way. */
export interface Relation {
  readonly name: string;
  readonly source_type: RelatedType;
  readonly source_key: string;
  readonly target_type: RelatedType;
  readonly target_key: string;
  readonly created_by: string;
  readonly created_at: number;
}

/** The relation of this name from one to the other, if there is one. */
export function findRelation(
  site: SiteParts,
  name: string,
  source: Related,
  target: Related,
): Relation | undefined {
  return site.database.first<Relation>(sql`select * from relation where ${between(name, source, target)}`);
}

/** Whether the user has the content among their favourites. */
export function isFavourite(site: SiteParts, user: User, contentId: number): boolean {
  const [source, target] = [{ type: 'user', key: user.accountId } as const, String(contentId)];
  return findRelation(site, 'favourite', source, { type: 'content', key: target }) !== undefined;
}

/** Relates one to the other; what is related already stays as it was. */
export function relate(site: SiteParts, user: User, name: string, source: Related, target: Related): void {
  site.database.run(sql`
    insert into relation (name, source_type, source_key, target_type, target_key, created_by, created_at)
    values (${name}, ${source.type}, ${source.key}, ${target.type}, ${target.key}, ${user.accountId}, ${site.now()})
    on conflict do nothing`);
}

/** Ends a relation, if there is one. */
export function unrelate(site: SiteParts, name: string, source: Related, target: Related): void {
  site.database.run(sql`delete from relation where ${between(name, source, target)}`);
}

/** Where the relation leads from here, the oldest first. */
export function relationsFrom(
  site: SiteParts,
  name: string,
  source: Related,
  targetType: RelatedType,
): Relation[] {
  return site.database.all<Relation>(sql`
    select * from relation where name = ${name} and source_type = ${source.type} and source_key = ${source.key}
      and target_type = ${targetType} order by id`);
}

/** From where the relation leads here, the oldest first. */
export function relationsTo(
  site: SiteParts,
  name: string,
  target: Related,
  sourceType: RelatedType,
): Relation[] {
  return site.database.all<Relation>(sql`
    select * from relation where name = ${name} and target_type = ${target.type} and target_key = ${target.key}
      and source_type = ${sourceType} order by id`);
}

function between(name: string, source: Related, target: Related): Sql {
  return sql`name = ${name} and source_type = ${source.type} and source_key = ${source.key}
    and target_type = ${target.type} and target_key = ${target.key}`;
}
