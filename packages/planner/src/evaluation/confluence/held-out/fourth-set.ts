import { fourthSetBeyond } from './fourth-set-beyond.ts';
import { fourthSetWriting } from './fourth-set-writing.ts';
import { type JudgedDialogue, reads, refuses, wonders, writes } from './judged-line.ts';

const fourthSetReading: readonly JudgedDialogue[] = [
  // Spaces
  [reads("I'm new to this wiki, can you give me an overview of the spaces in it?", /People/)],
  [reads('spaces?', /Product/)],
  [reads('What is the key of the space named People?', /HR/)],
  [reads('pull up the product space and tell me its home page', /Product/)],
  [reads('What pages are there in MKT?', /Brand guidelines/)],
  [reads('whats in the engineering space, blog posts only', /September outage/)],
  [
    reads(
      'Does the space ENG have labels of its own (not those of the pages)?',
      /\bno\b|\bnone\b|\bnot\b|n't|nothing/i,
    ),
  ],
  [reads('Give me a list of the labels in use inside Marketing', /campaign/)],
  [reads('For a clean-up I would like to know which labels people have put on content in HR.', /policy/)],
  // Pages
  [reads("What's on the First week page?", /laptop/)],
  [reads('Remind me how many holidays we get. It is on the page Holiday policy.', /Thirty/i)],
  [reads('cat "Customer interviews"', /Ten talks/)],
  [reads('fetch page API guidelines from ENG', /what to send instead/)],
  [reads('I need the list of the pages of the People space.', /First week/)],
  [reads('Show pages labelled "architecture", please.', /Decision records/)],
  [reads('What has Ada Admin authored? Only pages please.', /Roadmap|Holiday policy|Travel expenses/)],
  [reads('Does Campaigns have subpages, and which ones?', /Spring campaign review/)],
  [reads('show the children of "Customer interviews"', /Riverside Books/)],
  [reads('ancestors of API guidelines', /Architecture/)],
  [reads('I am on the page Autumn campaign. Which pages are above it?', /Campaigns/)],
  [reads('labels on Autumn campaign?', /planning/)],
  [reads('Please tell me how the page "Onboarding for engineers" is labelled.', /onboarding/)],
  [reads('Did anybody like our Brand guidelines yet? How often?', /\b0\b|\bno\b|nobody|zero|none|n't|not/i)],
  [
    reads(
      'who can see Travel expenses, is it restricted to somebody',
      /\bno\b|\bnot\b|n't|every|any(one|body)|unrestricted|none/i,
    ),
  ],
  [reads('version history of Incident response', /Sam Lee/)],
  // Search and people
  [reads('Which page talks about "Riverside Books"?', /Interview/)],
  [reads('look for the word disk anywhere', /September outage/)],
  [reads("I remember something about a newsletter's readers, can you find where that was?", /Q3 Planning/)],
  [reads('search content "reached 120,000 people"', /Spring campaign review/)],
  [reads('What is the email address of Sam Lee?', /sam@example\.com/)],
  [reads('find the user jane@example.com', /Jane Doe/)],
  [reads('who am i', /Ada Admin/)],
  [reads('Tell me the name and the email of the account that this connection uses.', /admin@example\.com/)],
  [reads('What name is shown for anonymous users?', /anonymous/i)],
  // The site
  [reads('all labels pls', /runbook/)],
  [reads('Which tags do people use on our Confluence site?', /research/)],
  [
    reads(
      'As an administrator I must check who did what on the site; please open the audit log.',
      /created/i,
    ),
  ],
  [reads('search the audit logs for Roadmap', /created|Ada Admin/i)],
  // Blog posts
  [reads('list blogposts', /September outage/)],
  [reads('What has been announced on the Marketing blog?', /website is live/)],
  [reads('Are there posts by Sam Lee?', /September outage/)],
  [reads('get me the posts carrying the label incident', /September outage/)],
  [reads('I look for blog posts that are tagged "announcement".', /website is live/)],
  [reads('What did we learn from the September outage? There is a blog post with that.', /alarm/)],
  [reads('blogpost "The new website is live" — open it', /Faster, clearer/)],
  [reads('How is the blog post about the September outage labelled?', /incident/)],
  [
    reads(
      'number of likes, blogpost "What we learned from the September outage"',
      /\b0\b|\bno\b|nobody|zero|none/i,
    ),
  ],
  [reads('May I edit the post "The new website is live"? Which operations do I have on it?', /update|edit/i)],
  [reads('Who wrote the versions of the blog post "The new website is live", and when?', /Jane Doe/)],
  [
    writes(
      'Set the text of the blog post "What we learned from the September outage" to "We bought a bigger disk."',
      [
        'UPDATE_BLOGPOST',
        { id: 'What we learned from the September outage', body: 'We bought a bigger disk.' },
      ],
    ),
    reads(
      'what did version 1 of the blog post "What we learned from the September outage" say?',
      /full disk/,
    ),
    reads('and how many versions does this post have by now', /\b2\b|two/i),
  ],
  // What cannot be done, or not yet
  [refuses('Give Sam Lee permission to edit the Roadmap.')],
  [refuses('Send a Slack message to the marketing team that the website is live')],
  [wonders('show me the versions')],
  [wonders('what are the child pages')],
];

/** Every tool of the catalogue once more in other words, and the tools beyond it. */
export const fourthSet: readonly JudgedDialogue[] = [
  ...fourthSetReading,
  ...fourthSetWriting,
  ...fourthSetBeyond,
];
