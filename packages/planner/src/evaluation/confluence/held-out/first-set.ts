import { type JudgedDialogue, reads, refuses, wonders, writes } from './judged-line.ts';

/** Requests that were written without a look at what the planner reads, and measured before anything was mended. */
export const firstSet: readonly JudgedDialogue[] = [
  // Pages: making them
  [
    writes("Make me a page called 'Sprint 14' in engineering pls", [
      'CREATE_PAGE',
      { title: 'Sprint 14', spaceId: 'engineering' },
    ]),
  ],
  [writes('new page in HR: Parental leave', ['CREATE_PAGE', { title: 'Parental leave', spaceId: 'HR' }])],
  [
    writes('I need a page titled “Offsite 2027” in the People space with the text "Bring warm clothes"', [
      'CREATE_PAGE',
      { title: 'Offsite 2027', spaceId: 'People', body: 'Bring warm clothes' },
    ]),
  ],
  [
    writes('craete a page Retro notes in the Engineering space', [
      'CREATE_PAGE',
      { title: 'Retro notes', spaceId: 'Engineering' },
    ]),
  ],
  [
    writes('add a subpage called "Postmortem template" under Runbooks', [
      'CREATE_PAGE',
      { title: 'Postmortem template', parentId: 'Runbooks' },
    ]),
  ],
  [
    writes(
      'could you set up three pages in MKT: Summer, Winter and Easter',
      ['CREATE_PAGE', { title: 'Summer', spaceId: 'MKT' }],
      ['CREATE_PAGE', { title: 'Winter', spaceId: 'MKT' }],
      ['CREATE_PAGE', { title: 'Easter', spaceId: 'MKT' }],
    ),
  ],
  [wonders('create a page', /\?/)],
  [
    wonders('please make a new page called Budget 2027', /space/i),
    writes('Marketing', ['CREATE_PAGE', { title: 'Budget 2027', spaceId: 'Marketing' }]),
  ],
  [
    writes(
      'Create a page "Glossary" in Product, then add the labels docs and reference to it',
      ['CREATE_PAGE', { title: 'Glossary', spaceId: 'Product' }],
      ['ADD_CONTENT_LABEL', { id: 'Glossary', labels: ['docs', 'reference'] }],
    ),
  ],
  [
    writes('create page Alpha in Product', ['CREATE_PAGE', { title: 'Alpha', spaceId: 'Product' }]),
    writes('do the same for Beta', ['CREATE_PAGE', { title: 'Beta', spaceId: 'Product' }]),
  ],
  [
    writes('make a page Kickoff in product', ['CREATE_PAGE', { title: 'Kickoff', spaceId: 'product' }]),
    writes("now rename it to 'Kick-off meeting'", [
      'UPDATE_PAGE',
      { id: 'Kickoff', title: 'Kick-off meeting' },
    ]),
  ],
  [
    writes(
      'create a page called Checklist in ENG with text: buy milk and label it shopping',
      ['CREATE_PAGE', { title: 'Checklist', spaceId: 'ENG', body: 'buy milk' }],
      ['ADD_CONTENT_LABEL', { id: 'Checklist', labels: ['shopping'] }],
    ),
  ],
  // Pages: changing them
  [
    writes('rename the page Reports to Reporting page', [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Reporting page' },
    ]),
  ],
  [
    writes('Change the title of Travel expenses to "Expenses"', [
      'UPDATE_PAGE',
      { id: 'Travel expenses', title: 'Expenses' },
    ]),
  ],
  [
    writes("append 'Deadline is Friday' to the Q3 Planning page", [
      'APPEND_TO_PAGE',
      { id: 'Q3 Planning', body: 'Deadline is Friday' },
    ]),
  ],
  [
    writes('at the end of Brand guidelines add "Never shout."', [
      'APPEND_TO_PAGE',
      { id: 'Brand guidelines', body: 'Never shout.' },
    ]),
  ],
  [
    writes('replace the text of the First week page with "Welcome!"', [
      'UPDATE_PAGE',
      { id: 'First week', body: 'Welcome!' },
    ]),
  ],
  [writes("delete the Product space's Reports page", ['DELETE_PAGE', { id: 'Reports', space: 'Product' }])],
  [writes('get rid of the page "Decision records"', ['DELETE_PAGE', { id: 'Decision records' }])],
  [
    writes('pls delete Travel expenses', ['DELETE_PAGE', { id: 'Travel expenses' }]),
    writes('oops, undo that', ['UNDO', {}]),
  ],
  [
    writes('trash the brand guidelines page', ['DELETE_PAGE', { id: 'brand guidelines' }]),
    writes('bring it back', ['RESTORE_PAGE', { id: 'brand guidelines' }]),
  ],
  [
    writes('move Reports under Customer interviews', [
      'MOVE_PAGE',
      { id: 'Reports', parentId: 'Customer interviews' },
    ]),
  ],
  [
    writes('put the Incident response page below Architecture', [
      'MOVE_PAGE',
      { id: 'Incident response', parentId: 'Architecture' },
    ]),
  ],
  [
    writes(
      'rename Roadmap to Plan and move it under Customer interviews',
      ['UPDATE_PAGE', { id: 'Roadmap', title: 'Plan' }],
      ['MOVE_PAGE', { id: 'Plan', parentId: 'Customer interviews' }],
    ),
  ],
  [
    writes('label Holiday policy as urgent', [
      'ADD_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['urgent'] },
    ]),
    writes('same for Travel expenses', ['ADD_CONTENT_LABEL', { id: 'Travel expenses', labels: ['urgent'] }]),
  ],
  [wonders('delete a page')],
  [wonders('rename Roadmap')],
  // Pages: reading them
  [reads('what does the holiday policy say?', /Thirty days/)],
  [reads('show me Release checklist', /All tests pass/)],
  [reads('open the page “Spring campaign review”', /120,000/)],
  [reads("what's on the First week page", /laptop/)],
  [reads('list all pages in Engineering', /Runbooks/)],
  [reads('which pages are in the people space', /Holiday policy/)],
  [reads('how many pages does Marketing have?', /\b\d+\b/)],
  [reads('how many pages are labelled onboarding?', /\b2\b/)],
  [reads('pages with the label roadmap', /Sign-in/)],
  [reads("what's below Runbooks?", /Release checklist/)],
  [reads('show me the child pages of Roadmap', /Reports/)],
  [reads('page tree of the Engineering space', /API guidelines/)],
  [reads('where does API guidelines sit in the tree?', /Architecture/)],
  [reads('who wrote Customer interviews?', /Jane/)],
  [reads('when was the Roadmap page last changed?', /2026|September|Sept/)],
  [reads('who edited the Q3 Planning page?', /Jane/)],
  [reads('show the version history of Roadmap', /version|1/i)],
  [reads('how many likes has Roadmap got?', /\b0\b|no(body|t| one)/i)],
  [reads('which pages did Jane create?', /Customer interviews/)],
  [reads('what did I write?', /Roadmap|Holiday policy/)],
  // Search
  [reads('search for outage', /September outage/)],
  [reads('find everything about campaigns', /Autumn campaign|Campaigns/)],
  [reads('is there a page about holidays?', /Holiday policy/)],
  [reads('look for "Riverside Books"', /Riverside/)],
  [reads('find pages in Marketing that mention newsletter', /Q3 Planning/)],
  [reads('run the CQL query type = page and space = HR', /Holiday policy/)],
  [reads('anything on passwords in the product space?', /Sign-in/)],
  // Blog posts
  [
    writes('publish a blog post "We are hiring" in Marketing saying "Join us!"', [
      'CREATE_BLOGPOST',
      { title: 'We are hiring', spaceId: 'Marketing', body: 'Join us!' },
    ]),
  ],
  [
    writes('write a blogpost in eng called Hack week recap', [
      'CREATE_BLOGPOST',
      { title: 'Hack week recap', spaceId: 'eng' },
    ]),
  ],
  [
    writes('blog post in HR titled New desks with the text We bought desks', [
      'CREATE_BLOGPOST',
      { title: 'New desks', spaceId: 'HR', body: 'We bought desks' },
    ]),
  ],
  [
    writes('delete the blog post The new website is live', [
      'DELETE_BLOGPOST',
      { id: 'The new website is live' },
    ]),
    writes('restore it', ['RESTORE_BLOGPOST', { id: 'The new website is live' }]),
  ],
  [
    writes('tag the blog post about the September outage with postmortem', [
      'ADD_CONTENT_LABEL',
      { id: 'the September outage', labels: ['postmortem'] },
    ]),
  ],
  [
    writes("rename the blog post 'The new website is live' to 'Our new website'", [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website' },
    ]),
  ],
  [reads('list the blog posts', /September outage/)],
  [reads('what was the latest blog post in Engineering', /September outage/)],
  [reads('read me the post "The new website is live"', /Faster, clearer/)],
  [reads('any blog posts labelled announcement?', /website/)],
  [reads('which labels are on the blog post "What we learned from the September outage"?', /incident/)],
  // Comments
  [
    writes('comment "Looks good to me" on Roadmap', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Roadmap', body: 'Looks good to me' },
    ]),
  ],
  [
    writes('add the comment Nice work to the Holiday policy page', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Holiday policy', body: 'Nice work' },
    ]),
    reads('what comments are on it?', /Nice work/),
  ],
  [
    writes('leave a comment on Q3 Planning: who owns the budget?', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Q3 Planning', body: 'who owns the budget?' },
    ]),
  ],
  [reads('are there any comments on Reports?', /no|any/i)],
  [
    writes('comment on the word \'receipts\' in Travel expenses: "paper or scan?"', [
      'CREATE_INLINE_COMMENT',
      { pageId: 'Travel expenses', body: 'paper or scan?', inlineCommentProperties: 'receipts' },
    ]),
  ],
  [wonders('comment on Roadmap')],
  [
    writes('comment "hi" on Roadmap', ['CREATE_FOOTER_COMMENT', { pageId: 'Roadmap', body: 'hi' }]),
    writes('undo', ['UNDO', {}]),
  ],
  // Labels
  [
    writes('tag Roadmap with q4 and important', [
      'ADD_CONTENT_LABEL',
      { id: 'Roadmap', labels: ['q4', 'important'] },
    ]),
  ],
  [writes("put the label 'draft' on Reports", ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['draft'] }])],
  [
    writes('remove the label policy from Holiday policy', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Holiday policy', labels: ['policy'] },
    ]),
  ],
  [
    writes('remove all labels from API guidelines', [
      'REMOVE_CONTENT_LABEL',
      { id: 'API guidelines', labels: ['architecture', 'api'] },
    ]),
  ],
  [
    writes('untag campaign from Spring campaign review', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Spring campaign review', labels: ['campaign'] },
    ]),
  ],
  [reads('what labels does API guidelines have?', /architecture/)],
  [reads('how many labels are on Autumn campaign?', /\b2\b/)],
  [reads('which labels are used in Product?', /roadmap/)],
  [
    writes(
      'label Roadmap and Reports with 2027',
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['2027'] }],
      ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['2027'] }],
    ),
  ],
  [
    reads('find pages labelled campaign', /Spring campaign review/),
    writes('label the second one archived', [
      'ADD_CONTENT_LABEL',
      { id: 'Autumn campaign', labels: ['archived'] },
    ]),
  ],
  // Attachments
  [
    writes('attach a file notes.txt with the content "hello world" to Roadmap', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Roadmap', fileName: 'notes.txt', text: 'hello world' },
    ]),
    reads('which files are attached to that page?', /notes\.txt/),
  ],
  [reads('list the attachments of Brand guidelines', /no|any/i)],
  [
    writes('upload todo.md to Reports with the text "- one"', [
      'UPLOAD_ATTACHMENT',
      { pageId: 'Reports', fileName: 'todo.md', text: '- one' },
    ]),
    writes('delete the attachment todo.md from Reports', ['DELETE_ATTACHMENT', { id: 'todo.md' }]),
  ],
  // Tasks
  [reads('what tasks are still open?', /Book the advertisements/)],
  [reads('show overdue tasks', /no|any/i)],
  [reads('which tasks does Jane have open', /no|any/i)],
  [reads('list the completed tasks', /Choose the motif/)],
  [reads('my tasks', /no|any/i)],
  [reads('tasks in the Marketing space', /Book the advertisements/)],
  // Spaces
  [writes('create a space called Legal', ['CREATE_SPACE', { name: 'Legal' }])],
  [
    writes('set up a new space "Data Platform" with key DATA', [
      'CREATE_SPACE',
      { name: 'Data Platform', key: 'DATA' },
    ]),
  ],
  [writes('make a private space named Scratchpad', ['CREATE_PRIVATE_SPACE', { name: 'Scratchpad' }])],
  [reads('what spaces are there?', /Marketing/)],
  [reads('how many spaces do we have', /\b4\b/)],
  [reads('tell me about the HR space', /holidays|Working here/i)],
  [writes('delete the space Marketing', ['DELETE_SPACE', { space_key: 'Marketing' }])],
  [
    writes(
      'create a space called Finance and a page called Invoices in it',
      ['CREATE_SPACE', { name: 'Finance' }],
      ['CREATE_PAGE', { title: 'Invoices', spaceId: 'Finance' }],
    ),
  ],
  // Versions, restrictions, properties, whiteboards
  [reads('who can see the Roadmap page?', /no|every|any|nobody/i)],
  [
    writes('change the text of Reports to "Soon."', ['UPDATE_PAGE', { id: 'Reports', body: 'Soon.' }]),
    writes('go back to version 1 of that page', [
      'RESTORE_PAGE_VERSION',
      { id: 'Reports', versionNumber: 1 },
    ]),
  ],
  [reads('show me version 1 of Roadmap', /Sign-in/)],
  [
    writes('create a whiteboard called Brainstorm in Product', [
      'CREATE_WHITEBOARD',
      { title: 'Brainstorm', spaceId: 'Product' },
    ]),
    writes('delete that whiteboard', ['DELETE_WHITEBOARD', { id: 'Brainstorm' }]),
  ],
  [
    writes('set the property status of Roadmap to "green"', [
      'CREATE_PAGE_PROPERTY|UPDATE_CONTENT_PROPERTY_FOR_PAGE_BY_ID',
      { page_id: 'Roadmap', key: 'status', value: 'green' },
    ]),
  ],
  [reads('what properties does Roadmap have', /no|none|any|\d/i)],
  // People
  [reads('who am I logged in as?', /Ada/)],
  [reads('find the user Sam Lee', /Sam Lee/)],
  [reads("what's Jane's account id?", /712020:0d9b/)],
  // Audit
  [reads('show me the audit log', /record|no|\d/i)],
  // Several at once
  [
    writes(
      'delete Reports and Roadmap',
      ['DELETE_PAGE', { id: 'Reports' }],
      ['DELETE_PAGE', { id: 'Roadmap' }],
    ),
  ],
  [
    reads('find pages labelled policy', /Holiday policy/),
    writes(
      'delete both',
      ['DELETE_PAGE', { id: 'Holiday policy' }],
      ['DELETE_PAGE', { id: 'Travel expenses' }],
    ),
  ],
  [
    writes(
      'add label hot to Roadmap, then comment "see label" on it',
      ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }],
      ['CREATE_FOOTER_COMMENT', { pageId: 'Roadmap', body: 'see label' }],
    ),
  ],
  [
    reads('show me the Reports page', /numbers/),
    writes('delete it', ['DELETE_PAGE', { id: 'Reports' }]),
    writes('undo', ['UNDO', {}]),
  ],
  // Outside
  [refuses('email the roadmap to Bob')],
  [refuses("what's the capital of France?")],
  [refuses('schedule a call with Jane for Tuesday at 3')],
  [refuses('post a message to #general on Slack')],
  [refuses('who won the football match?')],
  [refuses('print the holiday policy')],
  [refuses('open a pull request for the login branch')],
  [refuses('how do I cook rice')],
  [wonders('delete it')],
  [wonders('add a label to Roadmap')],
];
