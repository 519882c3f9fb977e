import type { CallEntry } from '../call.ts';

const text =
  '<p>We ship on <strong>Friday</strong>.</p>' +
  '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>' +
  '<ac:task-body>Write the notes</ac:task-body></ac:task></ac:task-list>' +
  '<ac:structured-macro ac:name="info" ac:schema-version="1" ac:macro-id="{macroId}">' +
  '<ac:rich-text-body><p>Read this first.</p></ac:rich-text-body></ac:structured-macro>';
const body = { representation: 'storage', value: text };
const drawn = { spaceId: '{space}', title: 'Drawing {new}', parentId: '{otherPage}' };
const redactions = [{ pointer: '/content/0/content/0', from: 0, to: 2, reason: 'PII' }];

/** Pages, blog posts, custom content and what stands in the tree beside them. */
export const contentCalls: readonly CallEntry[] = [
  ['POST /wiki/api/v2/pages', { body: { spaceId: '{space}', status: 'current', title: 'Plan {new}', body } }],
  [
    'PUT /wiki/api/v2/pages/*',
    {
      body: {
        id: '{page}',
        status: 'current',
        title: 'Plan again {new}',
        spaceId: '{space}',
        body,
        version: { number: '{#pageNext}', message: 'Put right' },
      },
    },
  ],
  ['PUT /wiki/api/v2/pages/*/title', { body: { status: 'current', title: 'Renamed plan {new}' } }],
  [
    'POST /wiki/api/v2/blogposts',
    { body: { spaceId: '{space}', status: 'current', title: 'News {new}', body } },
  ],
  [
    'PUT /wiki/api/v2/blogposts/*',
    {
      body: {
        id: '{blogPost}',
        status: 'current',
        title: 'News again {new}',
        spaceId: '{space}',
        body,
        version: { number: '{#blogPostNext}', message: 'Put right' },
      },
    },
  ],
  ['POST /wiki/api/v2/whiteboards', { body: drawn }],
  ['POST /wiki/api/v2/databases', { body: drawn }],
  ['POST /wiki/api/v2/folders', { body: drawn }],
  ['POST /wiki/api/v2/embeds', { body: { ...drawn, embedUrl: 'https://www.example.com/{new}' } }],
  [
    'POST /wiki/api/v2/custom-content',
    {
      body: {
        type: 'ac:conformance:note',
        status: 'current',
        pageId: '{page}',
        title: 'Note {new}',
        body: { representation: 'storage', value: '<p>Noted.</p>' },
      },
    },
  ],
  [
    'PUT /wiki/api/v2/custom-content/*',
    {
      body: {
        id: '{customContent}',
        type: 'ac:conformance:note',
        status: 'current',
        pageId: '{page}',
        title: 'Note again {new}',
        body: { representation: 'storage', value: '<p>Noted again.</p>' },
        version: { number: '{#customContentNext}', message: 'Put right' },
      },
    },
  ],
  ['GET /wiki/api/v2/custom-content', { query: { type: 'ac:conformance:note' } }],
  ['GET /wiki/api/v2/*/*/custom-content', { query: { type: 'ac:conformance:note' } }],
  ['POST /wiki/api/v2/content/convert-ids-to-types', { body: { contentIds: ['{page}', '{blogPost}'] } }],
  [
    'POST /wiki/api/v2/blogposts/*/redact',
    { body: { createdAt: '{blogPostCreatedAt}', body: { redactions } } },
  ],
  ['POST /wiki/api/v2/pages/*/redact', { body: { createdAt: '{createdAt}', body: { redactions } } }],
  [
    'PUT /wiki/api/v2/*/*/classification-level',
    // The status is that of the content; the answer's is that of the level.
    { body: { id: '{classificationLevel}', status: 'current' }, notKept: ['status'] },
  ],
  ['GET /wiki/api/v2/pages/*/classification-level', { path: { id: '{classifiedPage}' } }],
  ['GET /wiki/api/v2/blogposts/*/classification-level', { path: { id: '{classifiedBlogPost}' } }],
  ['GET /wiki/api/v2/whiteboards/*/classification-level', { path: { id: '{classifiedWhiteboard}' } }],
  ['GET /wiki/api/v2/databases/*/classification-level', { path: { id: '{classifiedDatabase}' } }],
  ['GET /wiki/api/v2/spaces/*/classification-level/default', { path: { id: '{classifiedSpace}' } }],
  ['POST /wiki/api/v2/*/*/classification-level/reset', { body: { status: 'current' } }],
  ['PUT /wiki/api/v2/spaces/*/classification-level/default', { body: { id: '{classificationLevel}' } }],
  ['PUT /wiki/api/v2/tasks/*', { body: { status: 'complete' } }],
  ['GET /wiki/api/v2/attachments/*/thumbnail/download', { path: { id: '{picture}' } }],
];
