import { type JudgedDialogue, reads } from '../judged-line.ts';

export const twelfthSetReading: readonly JudgedDialogue[] = [
  // Pages
  [reads('What does the page "Holiday policy" say?', /thirty days a year/i)],
  [
    reads(
      'List all pages in the Product space.',
      /(?=[\s\S]*Sign-in without passwords)(?=[\s\S]*Riverside Books)/i,
    ),
  ],
  [
    reads(
      'Which child pages does Runbooks have?',
      /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/i,
    ),
  ],
  [reads('What are the parent pages of "Interview: Riverside Books"?', /Customer interviews/i)],
  [reads('What labels does the API guidelines page have?', /(?=[\s\S]*\bapi\b)(?=[\s\S]*architecture)/i)],
  [reads('How many likes does the Brand guidelines page have?', /\b0\b|\bno\b|none|nobody/i)],
  [reads('Show me the version history of the Roadmap page.', /\b1\b/)],
  [reads('Are there any restrictions on the page "Architecture"?', /\bno\b|none|not|every|any/i)],
  [reads('List the attachments of the Q3 Planning page.', /\bno\b|none|not|\b0\b|nothing/i)],
  [reads('Which tasks are still open?', /Book the advertisements/i)],

  // Blog posts
  [reads('Show me the blog post "What we learned from the September outage".', /full disk/i)],
  [reads('List the blog posts in the Marketing space.', /The new website is live/i)],
  [
    reads(
      'Show me all blog posts from every space.',
      /(?=[\s\S]*The new website is live)(?=[\s\S]*September outage)/i,
    ),
  ],
  [reads('Find the blog posts labelled "incident".', /September outage/i)],
  [reads('What labels are on the blog post "The new website is live"?', /announcement/i)],
  [reads('How many people liked the blog post "The new website is live"?', /\b0\b|\bno\b|none|nobody/i)],
  [
    reads(
      'What operations am I allowed to perform on the blog post "The new website is live"?',
      /update|delete/i,
    ),
  ],
  [
    reads(
      'How many versions does the post "What we learned from the September outage" have?',
      /\b1\b|\bone\b/i,
    ),
  ],
  [reads('Show me version 1 of the blog post "The new website is live".', /Faster, clearer/i)],

  // Labels and spaces
  [
    reads(
      'Give me a list of all labels on this site.',
      /(?=[\s\S]*roadmap)(?=[\s\S]*runbook)(?=[\s\S]*brand)/i,
    ),
  ],
  [reads('Does the Engineering space itself have any labels?', /\bno\b|none|not/i)],
  [
    reads(
      'Which labels are used on the content of the Engineering space?',
      /(?=[\s\S]*runbook)(?=[\s\S]*architecture)/i,
    ),
  ],
  [
    reads(
      'List all spaces.',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/i,
    ),
  ],
  [reads('Show me the details of the Marketing space.', /MKT|Campaigns, brand/i)],
  [reads('What content is in the HR space?', /(?=[\s\S]*Travel expenses)(?=[\s\S]*First week)/i)],

  // Search, people and the site
  [reads('Search for content that mentions receipts.', /Travel expenses/i)],
  [reads('Look up the user Sam Lee.', /sam@example\.com|Sam Lee/i)],
  [reads('Which user am I signed in as?', /Ada Admin/i)],
  [reads('Show me the profile of the anonymous user.', /anonymous/i)],
  [reads('Show the audit log entries from 1 to 4 September 2026.', /created/i)],
];
