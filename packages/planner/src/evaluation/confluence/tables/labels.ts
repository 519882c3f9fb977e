import { asks, type Dialogue, does, tells } from '../expectation.ts';

/** Labels put on, taken off and shown. */
export const labelling: readonly Dialogue[] = [
  [
    does("add 'urgent' label to q3 planning page", [
      'ADD_CONTENT_LABEL',
      { id: 'q3 planning', labels: ['urgent'] },
    ]),
  ],
  [does('label Q3 Planning as urgent', ['ADD_CONTENT_LABEL', { id: 'Q3 Planning', labels: ['urgent'] }])],
  [
    does('tag the campaigns page with 2027, budget and "big-bets"', [
      'ADD_CONTENT_LABEL',
      { id: 'campaigns', labels: ['2027', 'budget', 'big-bets'] },
    ]),
  ],
  [
    does('put the label reviewed on Decision records', [
      'ADD_CONTENT_LABEL',
      { id: 'Decision records', labels: ['reviewed'] },
    ]),
  ],
  [does('mark the roadmap page as draft', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['draft'] }])],
  [
    does('Can you add the labels finance and legal to “Travel expenses”?', [
      'ADD_CONTENT_LABEL',
      { id: 'Travel expenses', labels: ['finance', 'legal'] },
    ]),
  ],
  [
    does('Tag "The new website is live" with web', [
      'ADD_CONTENT_LABEL',
      { id: 'The new website is live', labels: ['web'] },
    ]),
  ],
  [
    asks('add a label to the roadmap page', /which label/),
    does('urgent', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['urgent'] }]),
  ],
  [
    asks('add the label urgent', /which page/),
    does('the roadmap page', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['urgent'] }]),
  ],
  [
    does('remove the label planning from Q3 Planning', [
      'REMOVE_CONTENT_LABEL',
      { id: 'Q3 Planning', labels: ['planning'] },
    ]),
  ],
  [
    does('take the brand label off the brand guidelines page', [
      'REMOVE_CONTENT_LABEL',
      { id: 'brand guidelines', labels: ['brand'] },
    ]),
  ],
  [
    does('label the roadmap page hot', ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['hot'] }]),
    asks('now remove that label from it', /which label/),
    does('hot', ['REMOVE_CONTENT_LABEL', { id: '#Roadmap', labels: ['hot'] }]),
  ],
  [does('untag Roadmap roadmap', ['REMOVE_CONTENT_LABEL', { id: 'Roadmap', labels: ['roadmap'] }])],
  [
    tells('what labels does the Architecture page have?', /architecture/, [
      'GET_LABELS_FOR_PAGE',
      { id: 'Architecture' },
    ]),
  ],
  [
    tells('how many labels are on the autumn campaign page?', /2 labels/, [
      'GET_LABELS_FOR_PAGE',
      { id: 'autumn campaign' },
    ]),
  ],
  [does('show the tags of API guidelines', ['GET_LABELS_FOR_PAGE', { id: 'API guidelines' }])],
  [
    does(
      'label the roadmap and reports pages as 2027',
      ['ADD_CONTENT_LABEL', { id: 'roadmap', labels: ['2027'] }],
      ['ADD_CONTENT_LABEL', { id: 'reports', labels: ['2027'] }],
    ),
  ],
  [
    does(
      'create a page called Launch in Marketing and label it urgent',
      ['CREATE_PAGE', { title: 'Launch', spaceId: 'Marketing' }],
      ['ADD_CONTENT_LABEL', { id: '#Launch', labels: ['urgent'] }],
    ),
  ],
  [
    does('create a page called Launch in Marketing', [
      'CREATE_PAGE',
      { title: 'Launch', spaceId: 'Marketing' },
    ]),
    does('and label it urgent', ['ADD_CONTENT_LABEL', { id: '#Launch', labels: ['urgent'] }]),
    tells('which labels does it have?', /urgent/, ['GET_LABELS_FOR_PAGE', { id: '#Launch' }]),
    does('create another page called Risks in the same space', [
      'CREATE_PAGE',
      { title: 'Risks', spaceId: 'Marketing' },
    ]),
    does('rename it to "Known risks"', ['UPDATE_PAGE', { id: '#Risks', title: 'Known risks' }]),
    does('add the label open to that page', ['ADD_CONTENT_LABEL', { id: '#Risks', labels: ['open'] }]),
    does('delete that page', ['DELETE_PAGE', { id: '#Risks' }]),
  ],
];
