import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { type Attachment, containerOf, listAttachments, readAttachment } from '../api/attachment.ts';
import type { Content, ContentType } from '../api/content.ts';
import { cqlOf, searchByCql, searchWords } from '../api/cql.ts';
import { orNull } from '../client.ts';
import { readAttachmentAddress } from './attachment-address.ts';
import { findContent } from './content.ts';
import { isId } from './id.ts';
import { closest, fold, matching } from './names.ts';
import { ambiguous, notFound, onlyAPart } from './which.ts';

/** Which attachment is meant, in the words of the caller. */
export interface AttachmentReference {
  /** Id, address or file name. */
  readonly id: string;
  /** The page or blog post that it is on: id, address or title. */
  readonly page?: string | null | undefined;
  /** Tells pages of the same title apart. */
  readonly space?: string | null | undefined;
  /** A part of a file name is asked about, not taken: for what destroys. */
  readonly wholeName?: boolean;
}

/** What a look-up of an attachment needs, beside what the tool itself does. */
export const attachmentLookUpScopes = [
  'read:attachment:confluence',
  'read:page:confluence',
  'read:space:confluence',
  'search:confluence',
] as const;

const advice = 'Send its id or address, or its file name together with its page.';
const most = { limit: 1000, start: 0 };

/**
 * Finds an attachment by id, address or file name: on its page where that is named, else on the whole site. An exact
 * file name wins over a part of one.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest file names
 */
export async function findAttachment(
  { id, page, space, wholeName = false }: AttachmentReference,
  context: RunContext,
): Promise<Attachment> {
  const words = id.trim();
  if (words === '')
    throw new ToolError({ code: 'invalid_input', message: `The attachment is empty. ${advice}` });
  const address = readAttachmentAddress(words, context.baseUrl);
  if (address && 'containerId' in address) {
    const holder = await findContainer({ id: address.containerId }, context);
    return findOn(holder, address.fileName, context);
  }
  const number = address?.id ?? words;
  const holder = page ? await findContainer({ id: page, space }, context) : null;
  if (isId(number.replace(/^att/, ''))) {
    const found = await orNull(readAttachment(number, context));
    if (found) return belonging(found, holder);
  }
  const find = async (name: string) => {
    const found = await (holder ? findOn(holder, name, context) : findAnywhere(name, context));
    if (!wholeName || isNamed(found, name)) return found;
    throw onlyAPart('attachment', name, candidate(found));
  };
  const bare = withoutKind(words);
  return bare === null ? find(words) : ((await orNull(find(words))) ?? find(bare));
}

// Nobody says the ending of a file's name.
function isNamed({ title }: Attachment, name: string): boolean {
  return [title, title.replace(/\.[a-z0-9]{1,5}$/i, '')].some((whole) => fold(whole) === fold(name));
}

// People say "the file plan.pdf" for plan.pdf.
function withoutKind(fileName: string): string | null {
  const [, after, before] =
    /^(?:the\s+)?(?:(?:file|attachment)\s+(.+)|(.+?)\s+(?:file|attachment))$/i.exec(fileName) ?? [];
  return after ?? before ?? null;
}

/** Finds what an attachment is on or is to be put on: a page, else a blog post. @throws ToolError as `findContent` does */
export function findContainer(
  reference: { readonly id: string; readonly space?: string | null | undefined },
  context: RunContext,
): Promise<Content> {
  const types: readonly ContentType[] = ['page', 'blogpost'];
  return findContent({ ...reference, types }, context);
}

async function findOn(holder: Content, fileName: string, context: RunContext): Promise<Attachment> {
  const exact = await listAttachments(holder, { filename: fileName }, { limit: 1, start: 0 }, context);
  const [found] = exact.entries;
  if (found) return found;
  const { entries } = await listAttachments(holder, {}, most, context);
  const kind = `attachment of “${holder.title}”`;
  const [only, ...others] = matching(fileName, entries, titleOf);
  if (only && others.length === 0) return only;
  if (only) throw ambiguous(kind, fileName, [only, ...others].map(candidate), advice);
  throw notFound(kind, fileName, offered(fileName, entries).map(candidate), advice);
}

async function findAnywhere(fileName: string, context: RunContext): Promise<Attachment> {
  const found = await searchFileNames(fileName, context);
  const named = matching(fileName, found, ({ name }) => name);
  const [only, ...others] = named;
  if (only && others.length === 0) return readAttachment(only.id, context);
  if (only) throw ambiguous('attachment', fileName, named, advice);
  // The search engine lags behind by seconds, so what was put there last is looked at directly before giving up.
  const newest = { sort: '-modified-date' };
  const { entries } = await listAttachments(null, newest, { limit: 50, start: 0 }, context);
  const exact = entries.filter(({ title }) => fold(title) === fold(fileName));
  const [recent] = exact;
  if (recent && exact.length === 1) return recent;
  if (recent) throw ambiguous('attachment', fileName, exact.map(candidate), advice);
  throw notFound('attachment', fileName, closest(fileName, entries, titleOf).map(candidate), advice);
}

async function searchFileNames(fileName: string, context: RunContext): Promise<readonly Candidate[]> {
  const words = searchWords(fileName);
  if (words === null) return [];
  const cql = cqlOf({ type: ['attachment'], title: words });
  const { entries } = await searchByCql(context.http, cql, { limit: 50, start: 0 });
  return entries.flatMap(({ content, title, resultGlobalContainer: space }): Candidate[] => {
    if (!content) return [];
    const detail = space?.title ? { detail: `in ${space.title}` } : {};
    return [{ id: content.id, name: content.title ?? title, ...detail }];
  });
}

// An id with the wrong page is a slip of the caller; acting on the file all the same would hide it.
function belonging(attachment: Attachment, holder: Content | null): Attachment {
  if (holder === null || containerOf(attachment) === holder.id) return attachment;
  throw new ToolError({
    code: 'not_found',
    message: `“${attachment.title}” (id ${attachment.id}) is not on “${holder.title}”. Leave the page out, or send another id.`,
  });
}

// A page has few files: where none looks like it, all are worth telling.
function offered(fileName: string, entries: readonly Attachment[]): readonly Attachment[] {
  const near = closest(fileName, entries, titleOf);
  return near.length > 0 ? near : entries.slice(0, 5);
}

function titleOf({ title }: Attachment): string {
  return title;
}

function candidate(attachment: Attachment): Candidate {
  return { id: attachment.id, name: attachment.title, detail: `on the content ${containerOf(attachment)}` };
}
