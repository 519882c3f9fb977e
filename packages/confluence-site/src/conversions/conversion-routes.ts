import { Hono } from 'hono';
import { z } from 'zod';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { choiceParameter, flagParameter, listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { conversionJson, findConversion, keepConversion } from './conversion.ts';
import { bodyToConvert, type ConversionInput, convertBody } from './convert-body.ts';

const root = '/contentbody/convert/async';
const maximumConversions = 10;
const maximumResults = 50;
const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const bulkInput = z.looseObject({
  conversionInputs: z
    .array(
      z.looseObject({
        to: z.string(),
        body: bodyToConvert,
        allowCache: z.boolean().default(false),
        spaceKeyContext: z.string().nullish(),
        contentIdContext: z.string().nullish(),
      }),
    )
    .max(maximumConversions, `at most ${maximumConversions} conversions in one request`),
});

/** Bodies converted from one format to another (v1): asked for, and fetched when they are done. */
export function conversionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get(`${root}/bulk/tasks`, (context) => {
      const ids = listParameter(context, 'ids');
      if (ids.length === 0 || ids.length > maximumResults)
        throw new SiteError('BAD_REQUEST', `Send 1 to ${maximumResults} 'ids' of conversions.`);
      return context.json(ids.map((id) => bulkResult(site, context, id)));
    })
    .post(`${root}/bulk/tasks`, async (context) => {
      const { conversionInputs } = await jsonBody(context, bulkInput);
      const user = context.get('user');
      return context.json(
        conversionInputs.map(({ to, body, allowCache, spaceKeyContext, contentIdContext }) => ({
          asyncId: queue(site, user, allowCache, {
            to,
            body,
            context: { spaceKey: spaceKeyContext ?? undefined, contentId: contentIdContext ?? undefined },
          }),
        })),
      );
    })
    .get(`${root}/:id`, (context) => {
      const id = context.req.param('id');
      if (!identifier.test(id)) throw new SiteError('BAD_REQUEST', `[${id}] is not the id of a conversion.`);
      const conversion = findConversion(site, id);
      if (!conversion)
        throw notFound(`There is no conversion with the id ${id}, or its five minutes are over.`);
      if (conversion.account_id !== context.get('user').accountId)
        throw new SiteError('FORBIDDEN', 'Only who asked for a conversion may have its result.');
      return context.json(conversionJson(site, conversion, siteBase(context)));
    })
    .post(`${root}/:to`, async (context) => {
      choiceParameter(context, 'embeddedContentRender', ['current', 'version-at-save']);
      const allowCache = flagParameter(context, 'allowCache');
      const input = {
        to: context.req.param('to'),
        body: await jsonBody(context, bodyToConvert),
        context: {
          spaceKey: context.req.query('spaceKeyContext'),
          contentId: context.req.query('contentIdContext'),
        },
      };
      return context.json({ asyncId: startConversion(site, context.get('user'), allowCache, input) });
    });
}

/** Converts a body and keeps the result under the id that it answers. Throws as {@link convertBody} does. */
export function startConversion(
  site: SiteParts,
  user: User,
  allowCache: boolean,
  input: ConversionInput,
): string {
  const value = convertBody(site, user, input);
  return keepConversion(site, user, { representation: input.to, value, question: input, allowCache });
}

// Of a bulk, each conversion stands or falls by itself.
function queue(site: SiteParts, user: User, allowCache: boolean, input: ConversionInput): string {
  try {
    return startConversion(site, user, allowCache, input);
  } catch (error) {
    if (error instanceof SiteError) return 'FAILED_TO_QUEUE';
    throw error;
  }
}

function bulkResult(site: SiteParts, context: SiteContext, id: string): object {
  const conversion = findConversion(site, id);
  if (conversion?.account_id === context.get('user').accountId)
    return conversionJson(site, conversion, siteBase(context));
  return { renderTaskId: id, status: 'FAILED', error: `There is no conversion of yours with the id ${id}.` };
}
