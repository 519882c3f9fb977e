import { z } from 'zod';

/** A person to add. */
export interface SeedUser {
  readonly email: string;
  readonly displayName: string;
  /** What the person signs in with, besides the email address. */
  readonly apiToken: string;
  /** Made where it is not given. */
  readonly accountId?: string | undefined;
  /** Whether the person administers the site. No, where it is not given. */
  readonly isAdministrator?: boolean | undefined;
}

/** A comment below a page or blog post, or on words of it. */
export interface SeedComment {
  /** Storage format. */
  readonly body: string;
  /** An email address; the author of the content where it is not given. */
  readonly author?: string | undefined;
  /** The words that it is on, where they stand first in the body; without them it stands below. */
  readonly words?: string | undefined;
  readonly replies?: readonly SeedReply[] | undefined;
}

/** An answer to a comment, about the same words where that is on some. */
export type SeedReply = Omit<SeedComment, 'words'>;

/** A file on a page or blog post. */
export interface SeedAttachment {
  /** With an ending that tells what it is: `plan.pdf`. */
  readonly name: string;
  /** What is in the file, as text or as bytes in base64: one of them. */
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
}

/** A blog post, or what a page has besides those below it. */
export interface SeedContent {
  readonly title: string;
  /** Storage format; empty where it is not given. */
  readonly body?: string | undefined;
  /** An email address; the space's author where it is not given. */
  readonly author?: string | undefined;
  /** A date, or a moment with its offset (ISO 8601); now where it is not given. */
  readonly createdAt?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  /** Whether its author alone may see it. No, where it is not given. */
  readonly isPrivate?: boolean | undefined;
  readonly comments?: readonly SeedComment[] | undefined;
  readonly attachments?: readonly SeedAttachment[] | undefined;
}

/** A page and those below it. */
export interface SeedPage extends SeedContent {
  readonly children?: readonly SeedPage[] | undefined;
}

/** A space to make, or one that is there and gets more content. */
export interface SeedSpace {
  readonly key: string;
  /** The key where it is not given. Its homepage has the same. */
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** An email address; the site's first administrator where it is not given. */
  readonly author?: string | undefined;
  /** Whether its author alone may see it. No, where it is not given. */
  readonly isPrivate?: boolean | undefined;
  /** Below the homepage. */
  readonly pages?: readonly SeedPage[] | undefined;
  readonly blogPosts?: readonly SeedContent[] | undefined;
}

/**
 * What to add to a site: people first, then spaces with what is in them, in this order.
 *
 * @example
 * await site.seed({
 *   spaces: [{ key: 'OPS', name: 'Operations', pages: [{ title: 'On call', labels: ['rota'], children: [{ title: 'November' }] }] }],
 * });
 */
export interface SeedDescription {
  readonly users?: readonly SeedUser[] | undefined;
  readonly spaces?: readonly SeedSpace[] | undefined;
}

const text = z.string().min(1);
const reply = z.strictObject({
  body: text,
  author: z.email().optional(),
  get replies() {
    return z.array(reply).optional();
  },
});
const attachment = z
  .strictObject({ name: text, text: z.string().optional(), base64: z.base64().optional() })
  .refine((file) => (file.text === undefined) !== (file.base64 === undefined), "give 'text' or 'base64'");
const content = z.strictObject({
  title: text,
  body: z.string().optional(),
  author: z.email().optional(),
  createdAt: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  labels: z.array(text).optional(),
  isPrivate: z.boolean().optional(),
  comments: z.array(reply.extend({ words: text.optional() })).optional(),
  attachments: z.array(attachment).optional(),
});
const page = content.extend({
  get children() {
    return z.array(page).optional();
  },
});

/** Checks a description that comes from outside. */
export const seedDescription: z.ZodType<SeedDescription> = z.strictObject({
  users: z
    .array(
      z.strictObject({
        email: z.email(),
        displayName: text,
        apiToken: text,
        accountId: text.optional(),
        isAdministrator: z.boolean().optional(),
      }),
    )
    .optional(),
  spaces: z
    .array(
      z.strictObject({
        key: text,
        name: text.optional(),
        description: z.string().optional(),
        author: z.email().optional(),
        isPrivate: z.boolean().optional(),
        pages: z.array(page).optional(),
        blogPosts: z.array(content).optional(),
      }),
    )
    .optional(),
});
