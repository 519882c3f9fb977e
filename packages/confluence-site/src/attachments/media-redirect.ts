import type { SiteContext } from '../http/environment.ts';
import { gatewayPrefix } from '../http/gateway.ts';
import type { SiteParts } from '../site-parts.ts';
import { signedMediaPath } from './media-links.ts';

/** A file as it was in one version. */
interface StoredFile {
  readonly file_id: string;
  readonly title: string;
  readonly media_type: string;
}

/** Sends the caller on to the bytes of a file, by the way they came: at the site, or through the gateway to it. */
export function redirectToMedia(site: SiteParts, context: SiteContext, file: StoredFile): Response {
  const media = { fileId: file.file_id, name: file.title, mediaType: file.media_type };
  return context.redirect(`${gatewayPrefix(context.req.raw)}${signedMediaPath(media, site.now())}`);
}
