import { type JudgedDialogue, reads } from '../judged-line.ts';

/** Single lines that read. */
export const eleventhSetReading: readonly JudgedDialogue[] = [
  // Pages
  [reads('What does our Incident response page say?', /stop the damage/i)],
  [
    reads(
      'List all pages in the HR space.',
      /(?=[\s\S]*Holiday policy)(?=[\s\S]*Travel expenses)(?=[\s\S]*First week)/,
    ),
  ],
  [
    reads(
      'Which pages have the label "research"?',
      /(?=[\s\S]*Customer interviews)(?=[\s\S]*Riverside Books)/,
    ),
  ],
  [reads('How many pages are there in the Engineering space?', /\b(8|eight)\b/i)],
  [
    reads(
      'Which pages are directly under Runbooks?',
      /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/,
    ),
  ],
  [reads('Show me all parent pages of "Interview: Riverside Books".', /Customer interviews/)],
  [reads('Who changed the Roadmap page, and when? I need its version history.', /Ada Admin/)],
  [reads('How many people like the Q3 Planning page?', /\b(0|no|none|nobody|zero)\b/i)],
  [
    reads(
      'Is the Roadmap page restricted, or can everyone in the company edit it?',
      /\b(no|not|none|nobody|every(one|body)|any(one|body))\b/i,
    ),
  ],
  [reads('Does the Q3 Planning page have any files attached?', /\b(0|no|not|none|nothing)\b/i)],
  [reads('What is still open in the task list of the Autumn campaign page?', /Book the advertisements/)],
  // Blog posts
  [reads('Please read me the blog post "The new website is live".', /readable on a phone/i)],
  [
    reads(
      'Show me all blog posts on our site.',
      /(?=[\s\S]*The new website is live)(?=[\s\S]*September outage)/,
    ),
  ],
  [reads('Which blog posts are there in the Engineering space?', /September outage/)],
  [reads('Find the blog posts with the label announcement.', /The new website is live/)],
  [reads('Which labels does the blog post "What we learned from the September outage" have?', /incident/)],
  [
    reads(
      'How many likes did the blog post "What we learned from the September outage" get?',
      /\b(0|no|none|nobody|zero)\b/i,
    ),
  ],
  [
    reads(
      'What am I allowed to do with the blog post "The new website is live"? Can I edit or delete it?',
      /update|edit|delete/i,
    ),
  ],
  [reads('Who has edited the blog post "The new website is live"? Please list its versions.', /Jane Doe/)],
  [
    reads(
      'What did version 1 of the blog post "What we learned from the September outage" say?',
      /full disk stopped the queue/i,
    ),
  ],
  // Spaces
  [
    reads(
      'Which spaces do we have?',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/,
    ),
  ],
  [reads('Give me some details about the HR space, please: what is it for?', /holidays, expenses/i)],
  [reads('What is in the Product space?', /(?=[\s\S]*Roadmap)(?=[\s\S]*Customer interviews)/)],
  [reads('Does the Marketing space itself have labels?', /\b(0|no|not|none)\b/i)],
  // Labels, people, search, the site
  [reads('What labels are on the API guidelines page?', /(?=[\s\S]*\bapi\b)(?=[\s\S]*\barchitecture\b)/)],
  [
    reads(
      'Which labels are used on the pages of the People space?',
      /(?=[\s\S]*policy)(?=[\s\S]*onboarding)/,
    ),
  ],
  [
    reads(
      'Please list every label that we use in Confluence.',
      /(?=[\s\S]*campaign)(?=[\s\S]*roadmap)(?=[\s\S]*runbook)/,
    ),
  ],
  [reads('Search Confluence for "newsletter", please.', /Q3 Planning/)],
  [reads("I need Sam Lee's email address, can you look him up?", /sam@example\.com/)],
  [reads('With which account are you logged in?', /Ada Admin|admin@example\.com/)],
  [reads('Show me the latest entries in the audit log.', /created/i)],
  [reads('Under which name do visitors without an account appear on our site?', /anonymous/i)],
];
