import { Hono } from 'hono';
import { isoTime } from '../content/content-json.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import { relatedJson, relatedPath, requireRelated } from './related-json.ts';
import {
  findRelation,
  type Related,
  type RelatedType,
  type Relation,
  relate,
  relatedTypes,
  relationsFrom,
  relationsTo,
  unrelate,
} from './relation.ts';

const from = '/relation/:relationName/from/:sourceType/:sourceKey/to/:targetType';

/** Relations between people, content and spaces (v1); `favourite` is what the star on a page makes. */
export function relationRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get(from, (context) => {
      const source = endIn(site, context, 'source');
      const name = listableName(context);
      return listResponse(site, context, relationsFrom(site, name, source, typeIn(context, 'targetType')));
    })
    .get('/relation/:relationName/to/:targetType/:targetKey/from/:sourceType', (context) => {
      const target = endIn(site, context, 'target');
      const name = listableName(context);
      return listResponse(site, context, relationsTo(site, name, target, typeIn(context, 'sourceType')));
    })
    .get(`${from}/:targetKey`, (context) => {
      const relation = relationIn(site, context);
      if (!relation) throw notFound(`There is no such '${context.req.param('relationName')}' relation.`);
      return context.json(relationJson(site, context, relation));
    })
    .put(`${from}/:targetKey`, (context) => {
      const [name, source, target] = changeIn(site, context);
      relate(site, context.get('user'), name, source, target);
      const relation = findRelation(site, name, source, target);
      if (!relation) throw new Error('The relation that was made is not there.');
      return context.json(relationJson(site, context, relation));
    })
    .delete(`${from}/:targetKey`, (context) => {
      const [name, source, target] = changeIn(site, context);
      unrelate(site, name, source, target);
      return context.body(null, 204);
    });
}

function relationIn(site: SiteParts, context: SiteContext): Relation | undefined {
  const name = context.req.param('relationName') ?? '';
  return findRelation(site, name, endIn(site, context, 'source'), endIn(site, context, 'target'));
}

/** The relation that a write is about. What people save for later is theirs alone to change. */
function changeIn(site: SiteParts, context: SiteContext): [name: string, source: Related, target: Related] {
  const [source, target] = [endIn(site, context, 'source'), endIn(site, context, 'target')];
  const name = context.req.param('relationName') ?? '';
  if (name !== 'favourite') return [name, source, target];
  if (source.type !== 'user' || target.type === 'user')
    throw new SiteError('BAD_REQUEST', "A 'favourite' leads from a user to content or a space.");
  const user = context.get('user');
  if (source.key !== user.accountId && !user.isAdministrator)
    throw new SiteError('FORBIDDEN', 'You can only change what you yourself saved for later.');
  return [name, source, target];
}

function endIn(site: SiteParts, context: SiteContext, end: 'source' | 'target'): Related {
  const type = context.req.param(`${end}Type`) ?? '';
  return requireRelated(site, context.get('user'), type, context.req.param(`${end}Key`) ?? '');
}

function typeIn(context: SiteContext, parameter: string): RelatedType {
  const given = context.req.param(parameter);
  const type = relatedTypes.find((candidate) => candidate === given);
  if (!type) throw new SiteError('BAD_REQUEST', `'${given}' cannot be related: send user, content or space.`);
  return type;
}

function listableName(context: SiteContext): string {
  const name = context.req.param('relationName') ?? '';
  // As on the real site, which answers 501.
  if (name === 'favourite')
    throw new SiteError('NOT_IMPLEMENTED', "Relations named 'favourite' are not listed.");
  return name;
}

function listResponse(site: SiteParts, context: SiteContext, relations: readonly Relation[]): Response {
  const user = context.get('user');
  const seen = relations.filter(
    (relation) =>
      relatedJson(site, user, sourceOf(relation), '') && relatedJson(site, user, targetOf(relation), ''),
  );
  const all = seen.map((relation) => relationJson(site, context, relation));
  return context.json(offsetList(context, offsetRequest(context), all));
}

function relationJson(site: SiteParts, context: SiteContext, relation: Relation): object {
  const base = siteBase(context);
  const user = context.get('user');
  const expanded = new Set(listParameter(context, 'expand'));
  const creator = findUser(site.database, relation.created_by);
  const createdDate = isoTime(relation.created_at);
  const parts = {
    relationData: {
      ...(creator && { createdBy: userJson(creator, base) }),
      createdDate,
      friendlyCreatedDate: createdDate.slice(0, 10),
    },
    source: relatedJson(site, user, sourceOf(relation), base),
    target: relatedJson(site, user, targetOf(relation), base),
  };
  const links = {
    relationData: '',
    source: relatedPath(sourceOf(relation)),
    target: relatedPath(targetOf(relation)),
  };
  const names = ['relationData', 'source', 'target'] as const;
  // Whose favourite it is expands and what it is does not: so it is on the real site.
  const isExpanded = (name: (typeof names)[number]) =>
    expanded.has(name) && !(relation.name === 'favourite' && name === 'target');
  const [shown, others] = [names.filter(isExpanded), names.filter((name) => !isExpanded(name))];
  return {
    name: relation.name,
    ...Object.fromEntries(shown.map((name) => [name, parts[name]])),
    _expandable: Object.fromEntries(others.map((name) => [name, links[name]])),
    _links: {
      base,
      context: '/wiki',
      self: `${base}/rest/api/relation/${encodeURIComponent(relation.name)}/from/${relation.source_type}/${encodeURIComponent(relation.source_key)}/to/${relation.target_type}/${encodeURIComponent(relation.target_key)}`,
    },
  };
}

function sourceOf({ source_type, source_key }: Relation): Related {
  return { type: source_type, key: source_key };
}

function targetOf({ target_type, target_key }: Relation): Related {
  return { type: target_type, key: target_key };
}
