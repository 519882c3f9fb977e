import { answers, reads, wonders } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Who one is, who others are, and what everybody did. */
export const people: RequestsByTool = {
  GET_CURRENT_USER: [
    [reads('With which account are you logged in?', /Ada/)],
    [reads('who am I?', /Ada Admin/)],
    [reads('which account am I using', /Ada Admin/)],
    [reads('Who am I logged in as?', /Ada Admin/)],
    [wonders('label the campaign page as hot', /Which one/), reads('who am I?', /Ada Admin/)],
    [
      wonders('publish Weekly news as a blog post', /which space/),
      answers('cancel', /leave/),
      reads('who am I?', /Ada Admin/),
    ],
    [reads('who is logged in?', /Ada Admin/)],
    [reads('Which account am I signed in with?', /Ada Admin/)],
  ],
  SEARCH_USERS: [
    [reads("I need Sam Lee's email address, can you look him up?", /sam@example.com/)],
    [reads("what's Sam's account id?", /Sam Lee/)],
    [reads('find the user Jane', /Jane Doe/)],
    [reads('is there anyone called Sam in Confluence?', /Sam Lee/)],
  ],
  GET_AUDIT_LOGS: [
    [reads('Show the entries of the audit log from 1 to 5 September 2026.', /First week/)],
    [reads('what does the audit log say?', /Page created/)],
    [reads('show the audit log', /Page created/)],
    [reads('what are the latest entries in the audit log?', /Page created/)],
  ],
  GET_USER_ANONYMOUS: [
    [reads('What name does Confluence show for users who are not logged in?', /Anonymous/)],
    [reads('How is a visitor shown who has no account?', /Anonymous/)],
    [reads('show the anonymous user', /Anonymous/)],
    [reads('what are visitors without an account called?', /Anonymous/)],
  ],
};
