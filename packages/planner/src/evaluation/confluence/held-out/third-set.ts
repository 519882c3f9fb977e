import { type JudgedDialogue, reads, refuses, wonders, writes } from './judged-line.ts';
import { thirdSetWriting } from './third-set-writing.ts';

const thirdSetReading: readonly JudgedDialogue[] = [
  // Spaces
  [reads('Which spaces do we have on this site?', /Engineering/)],
  [reads('list all spaces, sorted by key please', /PROD/)],
  [reads('Could you tell me what is the id of the Engineering space?', /\d{5,}/)],
  [reads('get space details for HR', /People/)],
  [reads('what kind of space is MKT, global or personal', /global/i)],
  [reads("Show me everything that lives in the People space, I'm new here.", /Travel expenses/)],
  [reads('Which blog posts are in ENG?', /September outage/)],
  [reads('has the Marketing space itself got any labels?', /\bno\b|\bnone\b|\bnot\b|n't|nothing/i)],
  [reads('Which labels are used on the content of the Engineering space?', /runbook/)],
  [reads('tell me with what the pages inside of product are labelled', /research/)],
  // Pages
  [reads('Open the travel expenses page for me', /receipts/)],
  [reads("What does Marketing's Q3 Planning say about the budget?", /12,000/)],
  [reads('print the content of `Incident response`', /stop the damage/)],
  [reads('Give me all the pages in Product.', /Customer interviews/)],
  [reads('which pages were written by Sam Lee?', /Runbooks|Architecture|Decision records/)],
  [reads('pages with the label policy', /Travel expenses/)],
  [reads('List the direct children of Architecture.', /Decision records/)],
  [reads('which pages sit right below Roadmap?', /Sign-in without passwords/)],
  [reads('what are the parents of Release checklist, all the way up', /Runbooks/)],
  [reads('Where in the page tree can I find "Interview: Riverside Books"?', /Customer interviews/)],
  [reads('Which labels does the Release checklist carry?', /runbook/)],
  [reads("what's the API guidelines page tagged with", /architecture/)],
  [reads('How many people liked the Holiday policy?', /\b0\b|\bno\b|nobody|zero|none/i)],
  [reads('like count of page Roadmap', /\b0\b|\bno\b|nobody|zero|none/i)],
  [reads('Who edited the Brand guidelines, and when? Show me all versions.', /Jane Doe/)],
  [
    reads(
      'Is the Roadmap page restricted in any way, I mean who can view or edit it?',
      /\bno\b|\bnot\b|n't|every|any(one|body)|unrestricted|none/i,
    ),
  ],
  [
    writes('Replace the text of Decision records with "Dated, short, numbered and never erased."', [
      'UPDATE_PAGE',
      { id: 'Decision records', body: 'Dated, short, numbered and never erased.' },
    ]),
    reads('How many versions of Decision records are there now?', /\b2\b|two/i),
    reads('And what did the first version of that page say?', /Dated, short, and never erased/),
  ],
  // Search and people
  [reads('search for receipts', /Travel expenses/)],
  [reads('Where do we mention the weekly overview?', /Riverside Books/)],
  [reads('find content about "passwords" in the PROD space', /Sign-in without passwords/)],
  [reads('Do we have somebody called Jane in Confluence?', /Jane Doe/)],
  [reads("look up sam lee's account id", /712020:c3e7f5a4/)],
  [reads('Whose account are you using right now?', /Ada Admin/)],
  [reads('which user am i logged in as', /Ada Admin|admin@example\.com/)],
  [reads('How is somebody shown who visits our wiki without an account?', /anonymous/i)],
  [reads('get the anonymous user', /anonymous/i)],
  // The site
  [reads('What labels exist across the whole site?', /onboarding/)],
  [reads('every label we use, please', /announcement/)],
  [reads('Show me the latest entries of the audit log', /created/i)],
  [reads('what does the audit log say about "Holiday policy"', /Ada Admin|created/i)],
  // Blog posts
  [reads('Show me all blog posts.', /new website is live/i)],
  [reads('any posts on the engineering blog?', /September outage/)],
  [reads('Which blog posts has Jane Doe written?', /new website is live/i)],
  [reads('find blogposts labelled announcement', /new website is live/i)],
  [reads('Are there any blog posts with the label "incident"?', /September outage/)],
  [reads('Read me the blog post "What we learned from the September outage".', /full disk/)],
  [reads('i want to read the post about the new website', /phone/)],
  [reads('Which labels are on the blog post The new website is live?', /announcement/)],
  [
    reads(
      'How many likes did the post "The new website is live" get so far?',
      /\b0\b|\bno\b|nobody|zero|none/i,
    ),
  ],
  [
    reads(
      'What am I allowed to do with the blog post "What we learned from the September outage"? Can I delete it?',
      /delete/i,
    ),
  ],
  [reads('permitted operations on blogpost "The new website is live"', /update/i)],
  [
    writes('Please rename the blog post "The new website is live" to "Our new website is live".', [
      'UPDATE_BLOGPOST',
      { id: 'The new website is live', title: 'Our new website is live' },
    ]),
    reads('list the versions of the blog post "Our new website is live"', /\b2\b/),
    reads('What was its title in version 1?', /The new website is live/),
  ],
  [
    reads(
      'show me version 1 of the blog post "What we learned from the September outage" in detail',
      /full disk/,
    ),
  ],
  // What cannot be done, or not yet
  [refuses('Export the Roadmap page as a PDF and mail it to Sam.')],
  [refuses('please order pizza for the team')],
  [wonders('How many likes does the blog post have?')],
  [wonders('delete the campaign page')],
];

/** Every tool of the catalogue asked for once or twice. */
export const thirdSet: readonly JudgedDialogue[] = [...thirdSetReading, ...thirdSetWriting];
