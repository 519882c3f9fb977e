import { reads, wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Pages listed and read; their versions, likes and who may see them. */
export const readingPages: RequestsByTool = {
  GET_PAGES: [
    [reads('Which three pages in Engineering were edited most recently?', /Incident response/)],
    [
      writes('delete the page Reports', ['DELETE_PAGE', { id: 'Reports' }]),
      reads('Which pages of PROD are in the trash?', /Reports/),
    ],
    [
      reads(
        'List the two most recently created pages in the Product space.',
        /(?=[\s\S]*Riverside Books)(?=[\s\S]*Customer interviews)/,
      ),
    ],
    [reads('list the pages in marketing', /Q3 Planning/)],
    [reads('Which pages are in the Engineering space?', /API guidelines/)],
    [reads('how many pages are in HR?', /There are \d+ pages/)],
    [reads('list the 3 latest pages in Marketing', /Brand guidelines/)],
    [reads('show me the first 2 pages of ENG', /Architecture/)],
    [reads('list pages labelled runbook', /Release checklist/)],
    [reads('list all pages', /Q3 Planning/)],
    [
      reads('list the pages in engineering', /Release checklist/),
      reads('how many pages are there?', /There are \d+ pages/),
    ],
    [wonders('publish team meeting summary as a blog post'), reads('list the pages in HR', /Holiday policy/)],
    [reads('pages in engineering', /Architecture/)],
    [reads('show the newest pages', /First week/)],
    [reads('how many pages does the product space have?', /6 pages/)],
    [
      reads('list the pages in HR', /Holiday policy/),
      writes('label the first one urgent', ['ADD_CONTENT_LABEL', { labels: ['urgent'], id: 'People' }]),
      writes('rename the second to Trips', ['UPDATE_PAGE', { title: 'Trips', id: 'Holiday policy' }]),
    ],
  ],
  GET_PAGE_BY_ID: [
    [reads('show me the roadmap page', /says/)],
    [reads('what does the Q3 Planning page say?', /Goals/)],
    [reads('open "Release checklist"', /All tests pass/)],
    [reads('read the page Incident response', /stop the damage/)],
    [reads('show me the First week page in HR', /laptop and keys/)],
    [reads('show me the roadmap page', /Quarter/), reads('what labels does it have?', /roadmap/)],
    [
      wonders('delete the campaign page', /Which one/),
      reads('show me the autumn campaign page', /Choose the motif/),
    ],
  ],
  GET_PAGE_VERSIONS: [
    [reads('how many versions does Q3 Planning have?', /\b1\b/)],
    [reads('show the versions of Q3 Planning', /Version 1/)],
  ],
  GET_PAGE_LIKE_COUNT: [
    [
      reads(
        'did anyone like the roadmap page? how many likes does it have',
        /Likes of the page “Roadmap”: 0/,
      ),
    ],
    [reads('how many people like the Roadmap page?', /\b0\b/)],
    [reads('how many likes does Q3 Planning have?', /\b0\b/)],
  ],
  GET_CONTENT_RESTRICTIONS: [
    [reads('Is the Roadmap page restricted, or can everyone in the company edit it?', /everybody/)],
    [
      reads(
        'I\'d like to know who may view the page "Roadmap". Are there any restrictions on it?',
        /may be seen/,
      ),
    ],
    [reads('who can see Roadmap, and is it restricted?', /everybody/)],
    [reads('is the page Roadmap restricted?', /everybody/)],
    [reads('who is allowed to read or edit the Reports page?', /everybody/)],
    [reads('who may see Q3 Planning?', /everybody/)],
  ],
};
