import { answers, reads, wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Labels put on, taken off and shown. */
export const labels: RequestsByTool = {
  ADD_CONTENT_LABEL: [
    [
      writes('Add the label obsolete to the Decision records page.', [
        'ADD_CONTENT_LABEL',
        { id: 'Decision records', labels: ['obsolete'] },
      ]),
    ],
    [
      writes('Attach a file minutes.txt with the text "Done." to the Campaigns page', [
        'UPLOAD_ATTACHMENT',
        { pageId: 'Campaigns', fileName: 'minutes.txt', text: 'Done.' },
      ]),
      writes('Please give that file the tag meetings.', [
        'ADD_CONTENT_LABEL',
        { id: 'minutes.txt', labels: ['meetings'] },
      ]),
      reads('which labels does that file have?', /meetings/),
    ],
    [
      writes(
        'label Roadmap with one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve and more',
        [
          'ADD_CONTENT_LABEL',
          {
            id: 'Roadmap',
            labels: 'one two three four five six seven eight nine ten eleven twelve more'.split(' '),
          },
        ],
      ),
    ],
    [
      writes('create a page "Z2" in HR', ['CREATE_PAGE', { title: 'Z2', spaceId: 'HR' }]),
      writes('add the label a to it', ['ADD_CONTENT_LABEL', { id: 'Z2', labels: ['a'] }]),
      writes('wrong, call it "Z3"', ['UPDATE_PAGE', { id: 'Z2', title: 'Z3' }]),
    ],
    [writes('label Roadmap urgent', ['ADD_CONTENT_LABEL', { id: 'Roadmap', labels: ['urgent'] }])],
    [
      writes("add 'urgent' label to q3 planning page", [
        'ADD_CONTENT_LABEL',
        { id: 'q3 planning', labels: ['urgent'] },
      ]),
    ],
    [writes('label Q3 Planning as urgent', ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['urgent'] }])],
    [
      writes('tag the campaigns page with 2027, budget and "big-bets"', [
        'ADD_CONTENT_LABEL',
        { id: 'campaigns', labels: ['2027', 'budget', 'big-bets'] },
      ]),
    ],
    [
      writes('put the label reviewed on Decision records', [
        'ADD_CONTENT_LABEL',
        { id: 'Decision records', labels: ['reviewed'] },
      ]),
    ],
    [writes('mark the roadmap page as draft', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['draft'] }])],
    [
      writes('Can you add the labels finance and legal to “Travel expenses”?', [
        'ADD_CONTENT_LABEL',
        { id: 'Travel expenses', labels: ['finance', 'legal'] },
      ]),
    ],
    [
      writes('Tag "The new website is live" with web', [
        'ADD_CONTENT_LABEL',
        { id: 'The new website is live', labels: ['web'] },
      ]),
    ],
    [
      wonders('add a label to the roadmap page', /which label/),
      writes('urgent', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['urgent'] }]),
    ],
    [
      wonders('add the label urgent', /which page/),
      writes('the roadmap page', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['urgent'] }]),
    ],
    [
      writes('label the roadmap page hot', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['hot'] }]),
      writes('now remove that label from it', ['REMOVE_CONTENT_LABEL', { id: 'Roadmap', labels: ['hot'] }]),
    ],
    [
      writes(
        'label the roadmap and reports pages as 2027',
        ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['2027'] }],
        ['ADD_CONTENT_LABEL', { id: 'reports', labels: ['2027'] }],
      ),
    ],
    [
      wonders('label the campaign page as hot', /Which one/),
      writes('the last one', ['ADD_CONTENT_LABEL', { id: 'Autumn campaign', labels: ['hot'] }]),
    ],
    [
      answers('label the Zanzibar page as hot', /No page or blog post fits “Zanzibar”/),
      writes('create a page called Zanzibar in HR', ['CREATE_PAGE', { title: 'Zanzibar', spaceId: 'HR' }]),
    ],
    [writes('Tag Q3 Planning: urgent', ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['urgent'] }])],
    [
      writes(
        'label "Q3 Planning" and "Campaigns" as urgent',
        ['ADD_CONTENT_LABEL', { labels: ['urgent'], id: 'Q3 Planning' }],
        ['ADD_CONTENT_LABEL', { labels: ['urgent'], id: 'Campaigns' }],
      ),
    ],
    [
      writes('set the label urgent on Q3 Planning', [
        'ADD_CONTENT_LABEL',
        { labels: ['urgent'], id: 'Q3 Planning' },
      ]),
    ],
  ],
  REMOVE_CONTENT_LABEL: [
    [
      writes('Tag the page Campaigns with "y2025".', [
        'ADD_CONTENT_LABEL',
        { id: 'Campaigns', labels: ['y2025'] },
      ]),
      writes(
        'Take y2025 off it and add y2026',
        ['REMOVE_CONTENT_LABEL', { id: 'Campaigns', labels: ['y2025'] }],
        ['ADD_CONTENT_LABEL', { id: 'Campaigns', labels: ['y2026'] }],
      ),
      writes('put it on Reports too', ['ADD_CONTENT_LABEL', { id: 'Reports', labels: ['y2026'] }]),
    ],
    [
      reads('what labels does the roadmap page have?', /roadmap/),
      writes('remove roadmap', ['REMOVE_CONTENT_LABEL', { id: 'Roadmap', labels: ['roadmap'] }]),
    ],
    [
      reads('list the pages below Architecture', /Decision records/),
      writes(
        'label all of them reference',
        ['ADD_CONTENT_LABEL', { id: 'API guidelines', labels: ['reference'] }],
        ['ADD_CONTENT_LABEL', { id: 'Decision records', labels: ['reference'] }],
      ),
    ],
    [
      writes('remove the label planning from Q3 Planning', [
        'REMOVE_CONTENT_LABEL',
        { id: 'Q3 Planning', labels: ['planning'] },
      ]),
    ],
    [
      writes('take the brand label off the brand guidelines page', [
        'REMOVE_CONTENT_LABEL',
        { id: 'brand guidelines', labels: ['brand'] },
      ]),
    ],
    [writes('untag Roadmap roadmap', ['REMOVE_CONTENT_LABEL', { id: 'Roadmap', labels: ['roadmap'] }])],
    [
      writes('delete the label planning from Q3 Planning', [
        'REMOVE_CONTENT_LABEL',
        { labels: ['planning'], id: 'Q3 Planning' },
      ]),
    ],
  ],
  GET_LABELS_FOR_PAGE: [
    [reads('Show the Roadmap page', /Quarter/), reads('and its labels', /Labels of “Roadmap”/)],
    [reads('what labels does the Architecture page have?', /architecture/)],
    [reads('how many labels are on the autumn campaign page?', /2 labels/)],
    [reads('show the tags of API guidelines', /architecture/)],
    [reads('does the q3 planning page have labels?', /planning/)],
  ],
  GET_LABELS: [
    [reads('Which labels exist on this site?', /(?=[\s\S]*runbook)(?=[\s\S]*policy)/)],
    [reads('which tags do people use on this wiki?', /campaign/)],
    [reads('list all labels', /roadmap/)],
    [reads('which labels are there?', /campaign/)],
  ],
  GET_LABELS_FOR_SPACE: [
    [reads('what labels does the Marketing space have?', /no labels/)],
    [reads('which labels are on the Product space itself?', /no labels/)],
  ],
  GET_LABELS_FOR_SPACE_CONTENT: [
    [reads('which labels are used in the Marketing space?', /campaign/)],
    [reads('show the labels used in Engineering', /runbook/)],
  ],
};
