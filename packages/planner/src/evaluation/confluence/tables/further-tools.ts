import { type Dialogue, does } from '../expectation.ts';

/** What people ask for beyond pages, posts, spaces and labels: comments, files, tasks, versions, the tree, people. */
export const furtherTools: readonly Dialogue[] = [
  [does('show the comments on Q3 Planning', ['GET_PAGE_FOOTER_COMMENTS', { id: 'Q3 Planning' }])],
  [does('what files are attached to Brand guidelines?', ['GET_ATTACHMENTS', { pageId: 'Brand guidelines' }])],
  [does('show the incomplete tasks', ['GET_TASKS', { status: 'incomplete' }])],
  [does('show the versions of Q3 Planning', ['GET_PAGE_VERSIONS', { id: 'Q3 Planning' }])],
  [does('how many likes does Q3 Planning have?', ['GET_PAGE_LIKE_COUNT', { id: 'Q3 Planning' }])],
  [does('show the page tree of Marketing', ['GET_PAGE_TREE', { space: 'Marketing' }])],
  [does('which pages are under Campaigns?', ['GET_CHILD_PAGES', { id: 'Campaigns' }])],
  [does('find the user Jane', ['SEARCH_USERS', { query: 'Jane' }])],
  [does('list the blog posts in marketing', ['GET_BLOGPOSTS', { spaceId: 'marketing' }])],
  [does('create a space called Operations', ['CREATE_SPACE', { name: 'Operations' }])],
  [
    does('create a whiteboard called Ideas in ENG', [
      'CREATE_WHITEBOARD',
      { title: 'Ideas', spaceId: 'ENG' },
    ]),
  ],
  [does('who may see Q3 Planning?', ['GET_CONTENT_RESTRICTIONS', { id: 'Q3 Planning' }])],
  [
    does('append "Done" to Q3 Planning', ['APPEND_TO_PAGE', { body: 'Done', id: 'Q3 Planning' }]),
    does('restore version 1 of Q3 Planning', [
      'RESTORE_PAGE_VERSION',
      { id: 'Q3 Planning', versionNumber: 1 },
    ]),
  ],
  [does('show the audit log', ['GET_AUDIT_LOGS', {}])],
];
