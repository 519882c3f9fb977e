import { includedFields } from '../content/included-fields.ts';
import type { SiteContext } from '../http/environment.ts';
import { siteBase } from '../http/links.ts';
import { flagParameter, integerParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { readVersion, storedVersionJson } from '../versions/version.ts';
import type { CustomContent } from './custom-content.ts';
import { singleCustomBody } from './custom-content-body.ts';
import { customContentJson } from './custom-content-json.ts';

/** Answers a GET of one custom content: as it is, or one of its versions. */
export function customContentResponse(
  site: SiteParts,
  context: SiteContext,
  content: CustomContent,
): Response {
  const number = integerParameter(context, 'version');
  if (number === undefined || number === content.version_number) {
    return context.json(wholeJson(site, context, content, singleCustomBody(site, context, content)));
  }
  const version = readVersion(site, content.id, number);
  const past = { ...content, version_number: number };
  const whole = wholeJson(site, context, content, singleCustomBody(site, context, past));
  const shown = flagParameter(context, 'include-version', true);
  return context.json({
    ...whole,
    status: 'historical',
    title: version.title,
    ...(shown && { version: storedVersionJson(version) }),
  });
}

/** Answers a write: the custom content as it is now, its body as it was written. */
export function writtenCustomContentResponse(
  site: SiteParts,
  context: SiteContext,
  content: CustomContent,
  status: 200 | 201,
): Response {
  const body = singleCustomBody(site, context, content, content.representation);
  return context.json(wholeJson(site, context, content, body), status);
}

function wholeJson(site: SiteParts, context: SiteContext, content: CustomContent, body: object): object {
  const json = customContentJson(content);
  const links = '_links' in json && typeof json._links === 'object' ? json._links : {};
  return {
    ...json,
    body,
    ...includedFields(site, context, content),
    ...(flagParameter(context, 'include-version', true) ? {} : { version: undefined }),
    _links: { ...links, base: siteBase(context) },
  };
}
