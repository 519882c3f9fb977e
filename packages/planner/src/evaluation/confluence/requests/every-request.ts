import type { JudgedDialogue } from '../held-out/judged-line.ts';
import { askedBack } from './asked-back.ts';
import { blogPosts } from './blog-posts.ts';
import { changingPages } from './changing-pages.ts';
import { commentsAndAttachments } from './comments-and-attachments.ts';
import { creatingPages } from './creating-pages.ts';
import { declined } from './declined.ts';
import { deletingPages } from './deleting-pages.ts';
import { labels } from './labels.ts';
import { ourQuestions } from './our-questions.ts';
import { pageTree } from './page-tree.ts';
import { people } from './people.ts';
import { properties } from './properties.ts';
import { readingPages } from './reading-pages.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

import { saidAround } from './said-around.ts';

import { saidOnce } from './said-once.ts';

import { searching } from './searching.ts';
import { smallTalk } from './small-talk.ts';
import { spaces } from './spaces.ts';
import { takingBack } from './taking-back.ts';
import { tasks } from './tasks.ts';
import { toldInSentences } from './told-in-sentences.ts';
import { whiteboards } from './whiteboards.ts';

/** What is asked of tools, by tool. */
export const requestsByTool: readonly RequestsByTool[] = [
  creatingPages,
  changingPages,
  deletingPages,
  readingPages,
  pageTree,
  blogPosts,
  spaces,
  labels,
  properties,
  whiteboards,
  commentsAndAttachments,
  tasks,
  searching,
  people,
];

/** What asks for none of them: nothing fits, something is missing, it is only talk, or it is to be taken back. */
export const requestsForNoTool: readonly JudgedDialogue[] = [
  ...askedBack,
  ...declined,
  ...smallTalk,
  ...takingBack,
];

/** Every dialogue that the planner is tuned for. */
export const everyRequest: readonly JudgedDialogue[] = [
  ...requestsByTool.flatMap((group) => Object.values(group).flat()),
  ...toldInSentences,
  ...saidAround,
  ...saidOnce,
  ...ourQuestions,
  ...requestsForNoTool,
];

/**
 * Those that are played whenever the tests are run: the first two of each tool, and every second that asks for
 * none. `npm run bench -- planner` plays all.
 */
export const playedRequests: readonly JudgedDialogue[] = [
  ...requestsByTool.flatMap((group) => Object.values(group).flatMap((dialogues) => dialogues.slice(0, 2))),
  ...requestsForNoTool.filter((_, at) => at % 2 === 0),
];
