import { type Dialogue, does, tells } from '../expectation.ts';

/** What changes nothing: who, which, what, where, how many. */
export const reading: readonly Dialogue[] = [
  [tells('who am I?', /Ada Admin/, ['GET_CURRENT_USER', {}])],
  [tells('which account am I using', /Ada Admin/, ['GET_CURRENT_USER', {}])],
  [tells('Who am I logged in as?', /Ada Admin/, ['GET_CURRENT_USER', {}])],
  [tells('list the spaces', /Engineering/, ['GET_SPACES', {}])],
  [tells('What spaces are there?', /Engineering/, ['GET_SPACES', {}])],
  [tells('how many spaces do we have?', /There are \d+ spaces/, ['GET_SPACES', {}])],
  [does('show me all spaces please', ['GET_SPACES', {}])],
  [tells('list the pages in marketing', /Q3 Planning/, ['GET_PAGES', { spaceId: 'marketing' }])],
  [does('Which pages are in the Engineering space?', ['GET_PAGES', { spaceId: 'Engineering' }])],
  [tells('how many pages are in HR?', /There are \d+ pages/, ['GET_PAGES', { spaceId: 'HR' }])],
  [does("what's in the product space?", ['GET_SPACE_CONTENTS', { spaceKey: 'product' }])],
  [
    does('list the 3 latest pages in Marketing', [
      'GET_PAGES',
      { spaceId: 'Marketing', sort: 'latest', limit: 3 },
    ]),
  ],
  [does('show me the first 2 pages of ENG', ['GET_PAGES', { spaceId: 'ENG', limit: 2 }])],
  [does('list pages labelled runbook', ['GET_PAGES', { label: ['runbook'] }])],
  [does('list all pages', ['GET_PAGES', {}])],
  [tells('show me the roadmap page', /says/, ['GET_PAGE_BY_ID', { id: 'roadmap' }])],
  [tells('what does the Q3 Planning page say?', /Goals/, ['GET_PAGE_BY_ID', { id: 'Q3 Planning' }])],
  [does('open "Release checklist"', ['GET_PAGE_BY_ID', { id: 'Release checklist' }])],
  [does('read the page Incident response', ['GET_PAGE_BY_ID', { id: 'Incident response' }])],
  [does('show me the First week page in HR', ['GET_PAGE_BY_ID', { id: 'First week', space: 'HR' }])],
  [tells('search for onboarding', /Onboarding/, ['SEARCH_CONTENT', { query: 'onboarding' }])],
  [
    does('find pages about campaigns in marketing', [
      'SEARCH_CONTENT',
      { query: 'campaigns', spaceKey: 'marketing' },
    ]),
  ],
  [does('look for "customer interviews"', ['SEARCH_CONTENT', { query: 'customer interviews' }])],
  [does('is there anything about holidays?', ['SEARCH_CONTENT', { query: 'holidays' }])],
  [does('what do we have about releases?', ['SEARCH_CONTENT', { query: 'releases' }])],
  [does('where is the release process documented?', ['SEARCH_CONTENT', { query: 'release process' }])],
  [
    does('list the pages in engineering', ['GET_PAGES', { spaceId: 'engineering' }]),
    tells('how many pages are there?', /There are \d+ pages/, ['GET_PAGES', { spaceId: 'engineering' }]),
  ],
  [
    does('search for passwords', ['SEARCH_CONTENT', { query: 'passwords' }]),
    does('open the first one', ['GET_PAGE_BY_ID', { id: '#Sign-in without passwords' }]),
    does('label it security', [
      'ADD_CONTENT_LABEL',
      { id: '#Sign-in without passwords', labels: ['security'] },
    ]),
  ],
  [
    does('show me the roadmap page', ['GET_PAGE_BY_ID', { id: 'roadmap' }]),
    does('what labels does it have?', ['GET_LABELS_FOR_PAGE', { id: '#Roadmap' }]),
  ],
];
