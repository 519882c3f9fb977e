import { type SeedUserName, seedUsers } from '../seed/users.ts';
import { type Answer, basic, type TestSite } from './site-client.ts';

/** A file to upload as text. */
export interface UploadParts {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
  readonly comment?: string;
  readonly minorEdit?: boolean;
}

/** Sends a file as `multipart/form-data` with the header that uploads need, and the headers given. */
export async function upload(
  { site }: { readonly site: Pick<TestSite['site'], 'url'> },
  user: SeedUserName,
  method: 'POST' | 'PUT',
  path: string,
  { name, text, type = 'text/plain', comment, minorEdit }: UploadParts,
  headers: Record<string, string> = { 'X-Atlassian-Token': 'nocheck' },
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new File([text], name, { type }));
  if (comment !== undefined) form.append('comment', comment);
  if (minorEdit !== undefined) form.append('minorEdit', String(minorEdit));
  const { email, apiToken } = seedUsers[user];
  const authorization = basic(email, apiToken);
  const response = await fetch(`${site.url}${path}`, {
    method,
    body: form,
    headers: { authorization, ...headers },
  });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, text: answer, json: JSON.parse(answer) };
}
