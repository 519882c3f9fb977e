import { wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Texts and titles of pages changed, pages moved, earlier versions brought back. */
export const changingPages: RequestsByTool = {
  UPDATE_PAGE: [
    [
      writes('overwrite Travel expenses with "Nothing"', [
        'UPDATE_PAGE',
        { id: 'Travel expenses', body: 'Nothing' },
      ]),
    ],
    [
      writes('update Q3 Planning: set the text to We start in July.', [
        'UPDATE_PAGE',
        { id: 'Q3 Planning', body: 'We start in July.' },
      ]),
    ],
    [
      writes('replace the text of Q3 Planning with "All done."', [
        'UPDATE_PAGE',
        { id: 'Q3 Planning', body: 'All done.' },
      ]),
    ],
    [
      writes('change the content of the brand guidelines page to Blue. Only blue.', [
        'UPDATE_PAGE',
        { id: 'brand guidelines', body: 'Blue. Only blue.' },
      ]),
    ],
    [
      writes('rename the Campaigns page to "Campaigns 2027"', [
        'UPDATE_PAGE',
        { id: 'Campaigns', title: 'Campaigns 2027' },
      ]),
    ],
    [
      writes(
        'Change Q3 Planning: rename it to "Q3 Plan" and add the label final',
        ['UPDATE_PAGE', { id: 'Q3 Planning', title: 'Q3 Plan' }],
        ['ADD_CONTENT_LABEL', { id: 'Q3 Plan', labels: ['final'] }],
      ),
    ],
    [
      writes('Set Roadmap\'s text to "A: B" and its title to "Map"', [
        'UPDATE_PAGE',
        { id: 'Roadmap', body: 'A: B', title: 'Map' },
      ]),
    ],
    [
      writes('Update Campaigns: change the title to "Campaign list" and the text to "empty now"', [
        'UPDATE_PAGE',
        { id: 'Campaigns', title: 'Campaign list', body: 'empty now' },
      ]),
    ],
    [writes('rename Roadmap to Plan', ['UPDATE_PAGE', { id: 'Roadmap', title: 'Plan' }])],
    [
      writes('rename the page Roadmap to Landing page', [
        'UPDATE_PAGE',
        { id: 'Roadmap', title: 'Landing page' },
      ]),
    ],
    [
      writes('rename the Roadmap page to Landing page', [
        'UPDATE_PAGE',
        { id: 'Roadmap', title: 'Landing page' },
      ]),
    ],
    [writes('rename Roadmap to Copy page', ['UPDATE_PAGE', { id: 'Roadmap', title: 'Copy page' }])],
    [
      writes('please change the title of "Holiday policy" to "Holidays and leave"', [
        'UPDATE_PAGE',
        { id: 'Holiday policy', title: 'Holidays and leave' },
      ]),
    ],
    [
      writes('could you retitle the architecture page to System overview?', [
        'UPDATE_PAGE',
        { id: 'architecture', title: 'System overview' },
      ]),
    ],
    [
      wonders('update the roadmap page', /say/),
      writes('We ship in spring.', ['UPDATE_PAGE', { id: 'roadmap', body: 'We ship in spring.' }]),
    ],
    [
      wonders('rename the roadmap page', /title/),
      writes('Product roadmap', ['UPDATE_PAGE', { id: 'roadmap', title: 'Product roadmap' }]),
    ],
    [
      writes('rename the roadmap page to Plan', ['UPDATE_PAGE', { id: 'roadmap', title: 'Plan' }]),
      writes('label it important', ['ADD_CONTENT_LABEL', { id: 'Plan', labels: ['important'] }]),
      writes('delete it', ['DELETE_PAGE', { id: 'Plan' }]),
    ],
    [
      writes('rename Q3 Planning page as Q4 Planning', [
        'UPDATE_PAGE',
        { id: 'Q3 Planning', title: 'Q4 Planning' },
      ]),
    ],
    [
      writes("change Q3 Planning's title to Q3 Plan", [
        'UPDATE_PAGE',
        { id: 'Q3 Planning', title: 'Q3 Plan' },
      ]),
    ],
    [
      writes('overwrite the Reports page with "Nothing yet."', [
        'UPDATE_PAGE',
        { id: 'Reports', body: 'Nothing yet.' },
      ]),
    ],
  ],
  APPEND_TO_PAGE: [
    [
      writes('Append a bullet list with apples, pears and plums to Roadmap', [
        'APPEND_TO_PAGE',
        { id: 'Roadmap', body: '* apples\n* pears\n* plums' },
      ]),
    ],
    [wonders('Write a poem on the Roadmap page')],
    [writes('append "Done" to Q3 Planning', ['APPEND_TO_PAGE', { body: 'Done', id: 'Q3 Planning' }])],
    [
      writes('append "Done" to Q3 Planning', ['APPEND_TO_PAGE', { body: 'Done', id: 'Q3 Planning' }]),
      writes('The old one was better, please go back to version 1.', [
        'RESTORE_PAGE_VERSION',
        { id: 'Q3 Planning', versionNumber: 1 },
      ]),
    ],
  ],
  MOVE_PAGE: [
    [
      writes('Move the Release checklist page so it sits directly under Engineering instead of Runbooks.', [
        'MOVE_PAGE',
        { id: 'Release checklist', parentId: 'Engineering' },
      ]),
    ],
    [writes('move Reports under Campaigns', ['MOVE_PAGE', { id: 'Reports', parentId: 'Campaigns' }])],
  ],
};
