import { answers, type JudgedDialogue, wonders, writes } from '../held-out/judged-line.ts';

/** What people answer to our questions, in their own words. */
export const ourQuestions: readonly JudgedDialogue[] = [
  [
    wonders('Create a space', /called/),
    writes('call it Support and use the key SUP', ['CREATE_SPACE', { name: 'Support', key: 'SUP' }]),
  ],
  [
    wonders('Add a label to Reports', /which label/),
    writes('Use the label mandatory.', ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['mandatory'] }]),
  ],
  [
    wonders('Leave a comment on Release checklist', /should say/),
    writes('It should say "Please add a step."', [
      'CREATE_FOOTER_COMMENT',
      { pageId: 'Release checklist', body: 'Please add a step.' },
    ]),
  ],
  [
    wonders('Create a blog post', /called/),
    writes('In Marketing. The title is "News" and it should say "We moved."', [
      'CREATE_BLOGPOST',
      { spaceId: 'Marketing', title: 'News', body: 'We moved.' },
    ]),
  ],
  [
    wonders("I'd like a new page in HR.", /called/),
    writes("I'd call it Plan, leave it empty", ['CREATE_PAGE', { spaceId: 'HR', title: 'Plan' }]),
  ],
  [
    wonders('Create a page called Support', /which space/),
    wonders('no idea, you choose', /which space/),
    answers('none, forget it', /leave/),
  ],
  [
    writes('create a page called Notes in HR', ['CREATE_PAGE', { title: 'Notes', spaceId: 'HR' }]),
    writes('create a page called Notes in Product', ['CREATE_PAGE', { title: 'Notes', spaceId: 'Product' }]),
    wonders('add the label x to Notes', /Which one/),
    writes('The one from Product please', [
      'ADD_CONTENT_LABEL',
      { id: 'Notes', space: 'Product', labels: ['x'] },
    ]),
  ],
];
