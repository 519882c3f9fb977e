import { type JudgedDialogue, leaves, refuses, wonders } from '../judged-line.ts';

/** Sentences that lack something, fit two things, or ask for what no tool does. */
export const fifthSetDeclined: readonly JudgedDialogue[] = [
  // Something is missing, or two things fit
  [wonders('Please create a page called "Supplier list".')],
  [wonders('Publish the team meeting summary as a blog post.')],
  [wonders('add a label to the Roadmap page')],
  [wonders('Move the Reports page, please.')],
  [wonders('Create a new private space for me.')],
  [wonders('Label the guidelines page with "final".')],
  [wonders('I want to leave a comment on the Holiday policy')],
  [wonders('rename the Architecture page')],

  // There is no such thing
  [leaves('Delete the page "Budget 2019" in Marketing.')],

  // No tool does it
  [refuses('Export the Roadmap page as a PDF and send it to jane@example.com.')],
  [refuses('Schedule a meeting with Sam for tomorrow at 10.')],
  [refuses('Create a Jira ticket for the September outage')],
  [refuses('Invite peter@example.com to our Confluence site.')],
  [refuses('Restrict the Travel expenses page so that only Jane can edit it.')],
  [refuses('please translate the brand guidelines page into French')],
];
