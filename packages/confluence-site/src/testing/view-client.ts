import type { Answer, TestSite } from './site-client.ts';

/** Looks at a page of the site as a person does, whose address names them where it is not the administrator. */
export async function lookAt(site: TestSite, path: string, as?: string): Promise<Answer> {
  const query = as === undefined ? '' : `${path.includes('?') ? '&' : '?'}as=${as}@example.com`;
  return await site.anonymous().get(`${path}${query}`);
}

/** The words of a page without its elements, with single spaces. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
