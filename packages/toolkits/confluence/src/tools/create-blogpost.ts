import { defineTool, path, type ToolResponse, type WriteStep } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, contentShape } from '../api/content.ts';
import { readLabelNames } from '../api/label.ts';
import { labelsChange, textChange, titleChange } from '../changes/content-changes.ts';
import { readStep } from '../client.ts';
import { compactContent } from '../compact/compact-content.ts';
import { body, toApiBody } from '../fields/body.ts';
import { technical } from '../fields/field-hints.ts';
import { type ApiLabel, labels, toApiLabels } from '../fields/labels.ts';
import { intoSpace, spaceLookUpScopes, userLookUpScopes } from '../fields/references.ts';
import { propertyChange } from '../properties/property-changes.ts';
import { type SentProperty, toSentProperties } from '../properties/sent-properties.ts';
import { describeWritten, writtenOutput } from '../reading/written-content.ts';
import { findSpace } from '../resolve/space.ts';
import { seekCreated, toBeMadeIn } from '../settle/created-content.ts';
import { unclear } from '../settle/settlements.ts';
import { undoCreation } from '../undo/creation.ts';

const inputShape = z.strictObject({
  spaceId: intoSpace,
  title: z.string().trim().min(1).max(255).describe('Title.'),
  body: body.nullish().describe('The text, Markdown as a plain string. Left out: an empty post.'),
  status: z
    .enum(['current', 'draft', 'trashed'])
    .default('current')
    .describe('Published (current), a draft, or put in the trash at once.'),
  labels: labels.nullish().describe('Labels to add, e.g. ["urgent", "q3"].'),
  metadata: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe('Content properties to set on it: any JSON by key, e.g. {"reviewed": true}.'),
  parentId: z.string().nullish().describe('Has no effect: blog posts stand under no page.'),
});

export const createBlogpost = defineTool({
  slug: 'CONFLUENCE_CREATE_BLOGPOST',
  name: 'Create blog post',
  summary: 'Publishes a blogpost in a space, with labels if given, and returns its id, space and link.',
  hints: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['write:page:confluence', 'write:confluence-content', ...spaceLookUpScopes, ...userLookUpScopes],
  input: inputShape,
  output: z.object({
    ...writtenOutput,
    webUrl: z.string().describe('The same as url.'),
    labels: z.array(z.string().describe('Name of a label.')).describe('The labels that were added.'),
    metadata: z.record(z.string(), z.unknown()).describe('The content properties that were set, by key.'),
    body: z
      .object({
        representation: z.literal('storage').describe('Always "storage".'),
        value: z.string().describe('The text in storage format.'),
        storage: writtenOutput.body.unwrap().shape.storage,
      })
      .nullable()
      .describe('The text as it is stored.'),
  }),
  compact: (answer) => ({ ...compactContent(answer), labels: answer.labels }),
  annotations: {
    phrases: [
      'publish {title} as a blog post',
      'publish a blog post called {title} in {spaceId}',
      'publish a blog post titled {title} in the {spaceId} space',
      'publish {title} as a blog post in {spaceId}',
      'post {title} as a blog post',
      'post {title} to the {spaceId} blog',
      'create a blog post called {title} in {spaceId}',
      'create a blog post titled {title}',
      'create a {title} blog post in {spaceId}',
      'write a blog post about {title} in {spaceId}',
      'write a blog post called {title} saying {body}',
      'add a blog post called {title} to {spaceId}',
      'make a blog post called {title} in {spaceId}',
      'start a blog post titled {title} in {spaceId}',
      'blog about {title} in {spaceId}',
      'post a blog titled {title} to {spaceId}',
      'write a blog called {title} in {spaceId}',
      'announce {title} on the {spaceId} blog',
      'new blog post {title} in {spaceId}',
      'post the news {title} in {spaceId}',
      'draft a blog post called {title} in {spaceId}',
      'create a {status} blog post called {title} in {spaceId}',
      'publish the news {title} in {spaceId}',
      'write a {title} blog post in {spaceId}',
    ],
    fields: {
      title: {
        role: 'title',
        phrases: ['called {}', 'titled {}', 'named {}', 'with the title {}', 'entitled {}'],
        question: 'what the post should be called',
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: [
          'in the {} space',
          'for the {} team',
          'to the {} space',
          'on the {} blog',
          'in {} space',
          'in space {}',
          'in {}',
          'to {}',
        ],
        question: 'which space it goes in',
      },
      body: {
        role: 'text',
        phrases: [
          'with the text {}',
          'with the content {}',
          'saying {}',
          'that says {}',
          'text: {}',
          'content: {}',
        ],
        question: 'what it should say',
        worthAsking: true,
      },
      status: { role: 'choice', phrases: ['as a {}'] },
      labels: {
        role: 'list',
        phrases: [
          'with the label {}',
          'with the labels {}',
          'with labels {}',
          'labelled {}',
          'tagged {}',
          'labels {}',
        ],
      },
      metadata: technical,
      parentId: technical,
    },
    report: 'Published the blog post “{title}” in the {spaceName} space. Open it at {url}',
  },

  async plan(input, context) {
    const space = await findSpace(input.spaceId, context);
    const wanted = input.labels ? toApiLabels(input.labels) : [];
    const properties = toSentProperties(input.metadata ?? {});
    const trashed = input.status === 'trashed';
    const sent = {
      spaceId: space.id,
      status: trashed ? 'current' : input.status,
      title: input.title,
      body: await toApiBody(input.body ?? '', context),
    };
    const verb = input.status === 'current' ? 'Publish the blog post' : 'Create the blog post';
    const marked = wanted.length > 0 ? `, labelled ${wanted.map(({ name }) => name).join(', ')}` : '';
    return {
      summary: `${verb} “${input.title}” in ${space.name} (${space.key})${marked}`,
      steps: [
        { description: verb, request: { method: 'POST', path: '/wiki/api/v2/blogposts', body: sent } },
        ...(wanted.length > 0 ? [labelling(wanted)] : []),
        ...properties.map(setting),
        ...(trashed ? [trashing] : []),
      ],
      changes: [
        ...titleChange('blog post', null, input.title),
        ...textChange(input.title, null, sent.body),
        ...labelsChange(
          input.title,
          [],
          wanted.map(({ name }) => name),
        ),
        ...properties.flatMap(({ key, value }) =>
          propertyChange(key, `the blog post “${input.title}”`, undefined, value),
        ),
      ],
      before: toBeMadeIn(space, input),
      answer: (responses) => {
        const created: Content = { ...readStep(contentShape, responses), type: 'blogpost' };
        const content = trashed ? { ...created, status: 'trashed' } : created;
        return asComposio(describeWritten(content, space, context), wanted, properties);
      },
    };
  },
  undo: undoCreation('blogpost', 'CONFLUENCE_DELETE_BLOGPOST', async ({ input }, context) => {
    const { title, body } = inputShape.parse(input);
    return { title, body: await toApiBody(body ?? '', context) };
  }),
  async settle(action, context) {
    const sought = await seekCreated('blogpost', action, context);
    if (!('made' in sought)) return sought;
    const described = describeWritten(sought.made, sought.space, context);
    const { labels: given, metadata, status } = inputShape.parse(action.input);
    const wanted = given ? toApiLabels(given) : [];
    const has = wanted.length > 0 ? await readLabelNames('blogpost', sought.made.id, context) : [];
    const whole = wanted.every(({ name }) => has.includes(name)) && described.status === status;
    // Only the first of several requests may have been carried out.
    if (!whole || Object.keys(metadata ?? {}).length > 0) {
      return unclear(`It was created, perhaps without its labels and properties. Look at ${described.url}`);
    }
    return { effect: 'happened', output: asComposio(described, wanted, []) };
  },
});

/** The answer, with the fields that programs of Composio's read beside ours. */
function asComposio(
  described: ReturnType<typeof describeWritten>,
  labels: readonly ApiLabel[],
  properties: readonly SentProperty[],
) {
  const storage = described.body?.storage;
  return {
    ...described,
    webUrl: described.url,
    labels: labels.map(({ name }) => name),
    metadata: Object.fromEntries(properties.map(({ key, value }) => [key, value])),
    body: storage ? { ...storage, storage } : null,
  };
}

// What follows the first step needs the id of what that one made.
function idOf(responses: readonly ToolResponse[]): string {
  return readStep(contentShape, responses).id;
}

function labelling(labels: readonly ApiLabel[]): WriteStep {
  return {
    description: 'Add the labels',
    request: (responses) => ({
      method: 'POST',
      path: path`/wiki/rest/api/content/${idOf(responses)}/label`,
      body: labels,
      idempotent: true,
    }),
  };
}

function setting({ key, value }: SentProperty): WriteStep {
  return {
    description: `Set the property ${key}`,
    request: (responses) => ({
      method: 'POST',
      path: path`/wiki/api/v2/blogposts/${idOf(responses)}/properties`,
      body: { key, value },
    }),
  };
}

const trashing: WriteStep = {
  description: 'Move it to the trash',
  request: (responses) => ({ method: 'DELETE', path: path`/wiki/api/v2/blogposts/${idOf(responses)}` }),
};
