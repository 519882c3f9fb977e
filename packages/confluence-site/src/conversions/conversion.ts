import { createHash, randomUUID } from 'node:crypto';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** How long a conversion takes, and how long its result is kept, in milliseconds. */
const duration = 100;
const keptFor = 5 * 60_000;

/** A conversion that was asked for. */
export interface Conversion {
  readonly id: string;
  readonly account_id: string;
  readonly representation: string;
  readonly value: string;
  readonly is_rerun: number;
  readonly ready_at: number;
}

/** What to keep of a conversion. */
export interface NewConversion {
  readonly representation: string;
  readonly value: string;
  /** All that was asked, so that the same is known again. */
  readonly question: unknown;
  /** Whether the same question may be given the conversion that it was given before. */
  readonly allowCache: boolean;
}

/** Keeps a conversion, to be had in a moment and for five minutes, and answers its id. */
export function keepConversion(site: SiteParts, user: User, input: NewConversion): string {
  const { database } = site;
  const readyAt = site.now() + duration;
  const digest = createHash('sha256').update(JSON.stringify(input.question)).digest('hex');
  return database.transaction(() => {
    database.run(sql`delete from conversion where ready_at < ${site.now() - keptFor}`);
    const known = database.first<{ id: string }>(sql`
      select id from conversion where account_id = ${user.accountId} and digest = ${digest} order by ready_at desc`);
    if (input.allowCache && known) {
      database.run(sql`
        update conversion set value = ${input.value}, is_rerun = 1, ready_at = ${readyAt} where id = ${known.id}`);
      return known.id;
    }
    const id = randomUUID();
    database.run(sql`
      insert into conversion (id, account_id, digest, representation, value, is_rerun, ready_at)
      values (${id}, ${user.accountId}, ${digest}, ${input.representation}, ${input.value}, 0, ${readyAt})`);
    return id;
  });
}

/** The conversion with this id, unless its five minutes are over. */
export function findConversion(site: SiteParts, id: string): Conversion | undefined {
  return site.database.first<Conversion>(
    sql`select * from conversion where id = ${id} and ready_at >= ${site.now() - keptFor}`,
  );
}

/** The v1 `AsyncContentBody`: how far it is, and the body when it is done. */
export function conversionJson(site: SiteParts, conversion: Conversion, base: string): object {
  const { id, representation, value } = conversion;
  const common = {
    representation,
    renderTaskId: id,
    _links: { base, context: '/wiki', self: `${base}/rest/api/contentbody/convert/async/${id}` },
  };
  if (site.now() < conversion.ready_at) {
    return { ...common, status: conversion.is_rerun === 1 ? 'RERUNNING' : 'WORKING' };
  }
  return {
    ...common,
    status: 'COMPLETED',
    value,
    embeddedContent: [],
    _expandable: { content: '', embeddedContent: '', webresource: '', mediaToken: '' },
  };
}
