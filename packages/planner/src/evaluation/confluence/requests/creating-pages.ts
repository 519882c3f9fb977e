import { answers, reads, wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Pages made, in many words. */
export const creatingPages: RequestsByTool = {
  CREATE_PAGE: [
    [
      writes(
        'Create the following pages under Runbooks:\n- Disk full\n- Certificate renewal',
        ['CREATE_PAGE', { title: 'Disk full', parentId: 'Runbooks' }],
        ['CREATE_PAGE', { title: 'Certificate renewal', parentId: 'Runbooks' }],
      ),
    ],
    [
      wonders('Create a page in Marketing', /be called/),
      writes('It should be called Plan, please', ['CREATE_PAGE', { title: 'Plan', spaceId: 'Marketing' }]),
    ],
    [
      writes(
        'Create a page "Parent" in HR and a child page "Child" with the text "inside"',
        ['CREATE_PAGE', { title: 'Parent', spaceId: 'HR' }],
        ['CREATE_PAGE', { title: 'Child', parentId: 'Parent', body: 'inside' }],
      ),
    ],
    [
      writes(
        'create two pages in Product: Alpha and Beta',
        ['CREATE_PAGE', { spaceId: 'Product', title: 'Alpha' }],
        ['CREATE_PAGE', { spaceId: 'Product', title: 'Beta' }],
      ),
    ],
    [
      writes(
        'create page Foo in HR with text bar and the labels a and b',
        ['CREATE_PAGE', { spaceId: 'HR', title: 'Foo', body: 'bar' }],
        ['ADD_CONTENT_LABEL', { id: 'Foo', labels: ['a', 'b'] }],
      ),
    ],
    [
      writes(
        'create a page called Foo in HR labelled a, b and c, with the content "x"',
        ['CREATE_PAGE', { spaceId: 'HR', title: 'Foo', body: 'x' }],
        ['ADD_CONTENT_LABEL', { id: 'Foo', labels: ['a', 'b', 'c'] }],
      ),
    ],
    [
      writes('draft a page called Pricing thoughts in Product', [
        'CREATE_PAGE',
        { spaceId: 'Product', title: 'Pricing thoughts', status: 'draft' },
      ]),
    ],

    [
      wonders('create a page called Roadmap in Product and label it hot', /one already/),
      writes(
        'Roadmap 2027',
        ['CREATE_PAGE', { title: 'Roadmap 2027', spaceId: 'Product' }],
        ['ADD_CONTENT_LABEL', { id: 'Roadmap 2027', labels: ['hot'] }],
      ),
    ],
    [
      writes('create a project documentation page in marketing space', [
        'CREATE_PAGE',
        { title: 'Project documentation', spaceId: 'marketing' },
      ]),
    ],
    [writes('Create a page titled "Launch" in MKT', ['CREATE_PAGE', { title: 'Launch', spaceId: 'MKT' }])],
    [
      writes('CREATE A PAGE CALLED Launch IN MARKETING', [
        'CREATE_PAGE',
        { title: 'Launch', spaceId: 'MARKETING' },
      ]),
    ],
    [
      writes('Hi! Could you please make a new page named ‘Style guide’ in the engineering space? Thanks!', [
        'CREATE_PAGE',
        { title: 'Style guide', spaceId: 'engineering' },
      ]),
    ],
    [writes("new page 'Retro notes' in ENG", ['CREATE_PAGE', { title: 'Retro notes', spaceId: 'ENG' }])],
    [writes('page called Parking in HR please', ['CREATE_PAGE', { title: 'Parking', spaceId: 'HR' }])],
    [
      writes('add a page called "Research and development" to Product', [
        'CREATE_PAGE',
        { title: 'Research and development', spaceId: 'Product' },
      ]),
    ],
    [
      writes('create a page called Research and Development in Product', [
        'CREATE_PAGE',
        { title: 'Research and Development', spaceId: 'Product' },
      ]),
    ],
    [
      writes('create a page called "What to do in an emergency" in HR', [
        'CREATE_PAGE',
        { title: 'What to do in an emergency', spaceId: 'HR' },
      ]),
    ],
    [
      writes('create a page called Guide to Travel in HR', [
        'CREATE_PAGE',
        { title: 'Guide to Travel', spaceId: 'HR' },
      ]),
    ],
    [
      writes('make a page titled Plans for 2027 in the Marketing space', [
        'CREATE_PAGE',
        { title: 'Plans for 2027', spaceId: 'Marketing' },
      ]),
    ],
    [
      writes(
        'create a page in Engineering called "On-call" with the text "Call Sam first. Then write it down."',
        [
          'CREATE_PAGE',
          { title: 'On-call', spaceId: 'Engineering', body: 'Call Sam first. Then write it down.' },
        ],
      ),
    ],
    [
      writes('create a page called Rules in HR saying Be kind. Be on time. Delete nothing.', [
        'CREATE_PAGE',
        { title: 'Rules', spaceId: 'HR', body: 'Be kind. Be on time. Delete nothing.' },
      ]),
    ],
    [
      writes('create a page called Steps in Engineering with the content:\n# Steps\n\n* build\n* test', [
        'CREATE_PAGE',
        { title: 'Steps', spaceId: 'Engineering', body: '# Steps\n\n* build\n* test' },
      ]),
    ],
    [writes('drop a note page called Lunch in HR', ['CREATE_PAGE', { title: 'Lunch', spaceId: 'HR' }])],
    [
      writes('add a child page called Winter campaign under Campaigns', [
        'CREATE_PAGE',
        { title: 'Winter campaign', parentId: 'Campaigns' },
      ]),
    ],
    [
      writes('create a page named Postmortems under the Runbooks page in engineering', [
        'CREATE_PAGE',
        { title: 'Postmortems', parentId: 'Runbooks', spaceId: 'engineering' },
      ]),
    ],
    [
      writes('create a subpage of Roadmap called Ideas', [
        'CREATE_PAGE',
        { title: 'Ideas', parentId: 'Roadmap' },
      ]),
    ],
    [
      writes(
        'create a page called Ideas in HR with labels a and b',
        ['CREATE_PAGE', { title: 'Ideas', spaceId: 'HR' }],
        ['ADD_CONTENT_LABEL', { id: 'Ideas', labels: ['a', 'b'] }],
      ),
    ],
    [
      writes(
        'Create a page called Ideas in HR tagged urgent',
        ['CREATE_PAGE', { title: 'Ideas', spaceId: 'HR' }],
        ['ADD_CONTENT_LABEL', { id: 'Ideas', labels: ['urgent'] }],
      ),
    ],
    [
      writes(
        'create a page called Alpha in Marketing and a page called Beta in Product',
        ['CREATE_PAGE', { title: 'Alpha', spaceId: 'Marketing' }],
        ['CREATE_PAGE', { title: 'Beta', spaceId: 'Product' }],
      ),
    ],
    [
      writes(
        'make three pages in HR: One, Two and Three',
        ['CREATE_PAGE', { title: 'One', spaceId: 'HR' }],
        ['CREATE_PAGE', { title: 'Two', spaceId: 'HR' }],
        ['CREATE_PAGE', { title: 'Three', spaceId: 'HR' }],
      ),
    ],
    [
      writes('I need a meeting notes page in the product space', [
        'CREATE_PAGE',
        { title: 'Meeting notes', spaceId: 'product' },
      ]),
    ],
    [
      writes('we want a draft page called Salary bands in HR', [
        'CREATE_PAGE',
        { title: 'Salary bands', spaceId: 'HR', status: 'draft' },
      ]),
    ],
    [
      wonders('create a page called Orphan', /which space/),
      writes('marketing', ['CREATE_PAGE', { title: 'Orphan', spaceId: 'marketing' }]),
    ],
    [
      wonders('create a page called Orphan', /which space/),
      writes('put it under Campaigns', ['CREATE_PAGE', { title: 'Orphan', parentId: 'Campaigns' }]),
    ],
    [
      wonders('I want a new page in Engineering', /called/),
      writes('Testing strategy', ['CREATE_PAGE', { title: 'Testing strategy', spaceId: 'Engineering' }]),
    ],
    [
      writes('create a page called Launch under the homepage in Marketing', [
        'CREATE_PAGE',
        { title: 'Launch', parentId: 'homepage', spaceId: 'Marketing' },
      ]),
    ],
    [answers('create a page called Bar in the Foo space', /No space fits “Foo”/)],
    [
      writes(
        'create a page called Launch in Marketing and label it urgent',
        ['CREATE_PAGE', { title: 'Launch', spaceId: 'Marketing' }],
        ['ADD_CONTENT_LABEL', { id: 'Launch', labels: ['urgent'] }],
      ),
    ],
    [
      writes('create a page called Launch in Marketing', [
        'CREATE_PAGE',
        { title: 'Launch', spaceId: 'Marketing' },
      ]),
      writes('and label it urgent', ['ADD_CONTENT_LABEL', { id: 'Launch', labels: ['urgent'] }]),
      reads('which labels does it have?', /urgent/),
      writes('create another page called Risks in the same space', [
        'CREATE_PAGE',
        { title: 'Risks', spaceId: 'Marketing' },
      ]),
      writes('rename it to "Known risks"', ['UPDATE_PAGE', { id: 'Risks', title: 'Known risks' }]),
      writes('add the label open to that page', [
        'ADD_CONTENT_LABEL',
        { id: 'Known risks', labels: ['open'] },
      ]),
      writes('delete that page', ['DELETE_PAGE', { id: 'Known risks' }]),
    ],
    [
      wonders('delete the campaign page', /Which one/),
      writes('create a page in the Marketing space called Bar', [
        'CREATE_PAGE',
        { title: 'Bar', spaceId: 'Marketing' },
      ]),
    ],
    [
      writes('create a page called Release plan in Product', [
        'CREATE_PAGE',
        { title: 'Release plan', spaceId: 'Product' },
      ]),
      wonders('label campaign as hot', /Which one/),
      writes('rename it to Release plan 2027', [
        'UPDATE_PAGE',
        { id: 'Release plan', title: 'Release plan 2027' },
      ]),
    ],
    [
      writes('Could you please put together a page named "Vendor list" for the Product space?', [
        'CREATE_PAGE',
        { title: 'Vendor list', spaceId: 'Product' },
      ]),
    ],
    [
      writes('i\'d like a new page, title "Budget", space HR, body "To be done."', [
        'CREATE_PAGE',
        { title: 'Budget', spaceId: 'HR', body: 'To be done.' },
      ]),
    ],
    [
      writes('add new page to marketing: Event ideas', [
        'CREATE_PAGE',
        { spaceId: 'marketing', title: 'Event ideas' },
      ]),
    ],
    [
      writes('make a sub-page named Details below Roadmap', [
        'CREATE_PAGE',
        { title: 'Details', parentId: 'Roadmap' },
      ]),
    ],
    [writes('save a page called Ideas to HR', ['CREATE_PAGE', { title: 'Ideas', spaceId: 'HR' }])],
    [
      writes(
        'create a page called Terms and Conditions in Marketing saying Read this. Then sign, and send it to Jane.',
        [
          'CREATE_PAGE',
          {
            title: 'Terms and Conditions',
            spaceId: 'Marketing',
            body: 'Read this. Then sign, and send it to Jane.',
          },
        ],
      ),
    ],
    [
      writes(
        'create a page called Launch in Marketing and add a child page called Risks under it',
        ['CREATE_PAGE', { title: 'Launch', spaceId: 'Marketing' }],
        ['CREATE_PAGE', { title: 'Risks', parentId: 'Launch' }],
      ),
    ],
    [
      writes(
        'create a page called A in HR, then rename it to B, then delete it',
        ['CREATE_PAGE', { title: 'A', spaceId: 'HR' }],
        ['UPDATE_PAGE', { title: 'B', id: '#1' }],
        ['DELETE_PAGE', { id: '#1' }],
      ),
    ],
    [
      writes('create a page called Notes in HR', ['CREATE_PAGE', { title: 'Notes', spaceId: 'HR' }]),
      writes('delete it', ['DELETE_PAGE', { id: 'Notes' }]),
      wonders('label it x', /which page/),
      writes('restore it', ['RESTORE_PAGE', { id: 'Notes' }]),
    ],
    [
      answers('create a page called Foo in Nowhere', /No space fits/),
      writes('marketing', ['CREATE_PAGE', { title: 'Foo', spaceId: 'Marketing' }]),
    ],
  ],
};
