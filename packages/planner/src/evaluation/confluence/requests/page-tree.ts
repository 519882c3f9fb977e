import { reads } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** What stands above and below a page. */
export const pageTree: RequestsByTool = {
  GET_CHILD_PAGES: [
    [reads('list the child pages of Architecture', /Decision records/)],
    [reads('which pages are under Campaigns?', /Autumn campaign/)],
  ],
  GET_PAGE_TREE: [[reads('show the page tree of Marketing', /Spring campaign review/)]],
  GET_PAGE_ANCESTORS: [
    [reads('Which pages are above the Riverside Books interview?', /Customer interviews/)],
    [reads('what are the ancestors of Autumn campaign?', /Campaigns/)],
    [reads('where does API guidelines sit in the tree?', /Architecture/)],
  ],
};
