import { type JudgedDialogue, reads } from '../judged-line.ts';

export const eighthSetReading: readonly JudgedDialogue[] = [
  // Spaces
  [reads('What is the PROD space for?', /What we build next/)],
  [reads('Look up the space with the id 1146895 and tell me its name.', /Engineering/)],
  [
    reads(
      'List all current spaces.',
      /(?=[\s\S]*Marketing)(?=[\s\S]*Engineering)(?=[\s\S]*Product)(?=[\s\S]*People)/,
    ),
  ],
  [
    reads(
      'Which blog posts were published in the Marketing space on 2 September 2026?',
      /The new website is live/,
    ),
  ],
  [reads('Does the Marketing space have any properties?', /\b(no|none|not|nothing|0)\b/i)],
  [
    reads(
      'Is the Product space itself labelled with anything?',
      /\b(no|none|not|nothing|0)\b|isn.t|doesn.t/i,
    ),
  ],
  [reads('Which labels are used inside the HR space?', /(?=[\s\S]*policy)(?=[\s\S]*onboarding)/)],
  // Pages
  [reads('Get me the text of the Decision records page.', /Dated, short, and never erased/)],
  [
    reads(
      'List the two most recently created pages in the Product space.',
      /(?=[\s\S]*Riverside Books)(?=[\s\S]*Customer interviews)/,
    ),
  ],
  [
    reads(
      'List all pages with the label runbook.',
      /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/,
    ),
  ],
  [
    reads(
      'Which pages sit directly under Runbooks?',
      /(?=[\s\S]*Release checklist)(?=[\s\S]*Incident response)/,
    ),
  ],
  [
    reads(
      'Which pages are above "Interview: Riverside Books"?',
      /(?=[\s\S]*Product)(?=[\s\S]*Customer interviews)/,
    ),
  ],
  [reads('What labels does the API guidelines page have?', /(?=[\s\S]*\bapi\b)(?=[\s\S]*architecture)/)],
  [reads('How many likes does the Q3 Planning page have?', /\b(0|no|none|nobody|zero)\b/i)],
  [reads('Who changed the Brand guidelines page, and when? Show at most 5 versions.', /Jane Doe/)],
  [reads('Does the Roadmap page carry any properties?', /\b(no|none|not|nothing|0)\b|doesn.t/i)],
  [
    reads(
      'Who is allowed to edit the Holiday policy page?',
      /restrict|everyone|everybody|anyone|anybody|nobody|none/i,
    ),
  ],
  [reads('Which files are attached to the Brand guidelines page?', /\b(no|none|not|nothing|0)\b|doesn.t/i)],
  // Blog posts
  [
    reads(
      'Show me the blog post "What we learned from the September outage".',
      /A full disk stopped the queue/,
    ),
  ],
  [
    reads(
      'List the blog posts of the whole site, newest first, at most 5.',
      /September outage[\s\S]*new website is live/,
    ),
  ],
  [reads('Which blog posts are there?', /(?=[\s\S]*new website is live)(?=[\s\S]*September outage)/)],
  [reads('Find the blog posts that carry the label incident.', /September outage/)],
  [reads('What labels are on the blog post "The new website is live"?', /announcement/)],
  [reads('How many people liked the blog post "The new website is live"?', /\b(0|no|none|nobody|zero)\b/i)],
  [
    reads(
      'What am I allowed to do with the blog post "The new website is live"?',
      /(?=[\s\S]*(update|edit|change))(?=[\s\S]*delet)/i,
    ),
  ],
  [reads('How many versions does the blog post "The new website is live" have?', /\b(1|one)\b/i)],
  [
    reads(
      'Get version 1 of the blog post "What we learned from the September outage".',
      /alarm rings a day earlier/,
    ),
  ],
  [
    reads(
      'Are there properties on the blog post "The new website is live"?',
      /\b(no|none|not|nothing|0)\b|aren.t|doesn.t/i,
    ),
  ],
  [
    reads(
      'List the open inline comments on the blog post "What we learned from the September outage".',
      /\b(no|none|not|nothing|0)\b/i,
    ),
  ],
  // The whole site
  [reads('How many labels are in use on this site?', /\b(13|thirteen)\b/i)],
  [reads('Search the content of the site for "receipts".', /Travel expenses/)],
  [reads('Show the audit log from 3 to 4 September 2026, limit 10.', /Page created|First week/)],
  [reads('Find the user with the email address sam@example.com.', /Sam Lee/)],
  [reads('Which account are you using?', /Ada Admin/)],
  [reads('How does an anonymous visitor appear on this site?', /anonymous/i)],
];
