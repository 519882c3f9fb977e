import { type JudgedDialogue, refuses, wonders, writes } from '../judged-line.ts';

export const ninthSetDeclined: readonly JudgedDialogue[] = [
  // Outside
  [refuses('Send Sam an email that the roadmap has changed.')],
  [refuses('Please book a meeting room for tomorrow at 10 o’clock.')],
  [refuses('Export the space "Engineering" as a PDF file.')],
  [refuses('Invite maria@example.com to our Confluence.')],
  [refuses('How will the weather be in Berlin tomorrow?')],
  [refuses('Set the permissions of the page "Roadmap" so that only Jane Doe can edit it.')],
  // Something is missing
  [wonders('Publish the retro summary as a blog post.')],
  [
    wonders('Please delete the page.', /which|page/i),
    writes('I mean the page Reports.', ['DELETE_PAGE', { id: 'Reports' }]),
  ],
  [
    wonders('Create a page titled "Glossary" with the text "Terms from A to Z."', /space|where/i),
    writes('In the space "Product".', [
      'CREATE_PAGE',
      { title: 'Glossary', spaceId: 'Product', body: 'Terms from A to Z.' },
    ]),
  ],
  [
    wonders('Add a label to Brand guidelines.', /label/i),
    writes('evergreen', ['ADD_CONTENT_LABEL', { id: 'Brand guidelines', labels: ['evergreen'] }]),
  ],
  [
    wonders('I need a new space. Can you create it for me?', /name|call/i),
    writes('Please call it "Research Lab".', ['CREATE_SPACE', { name: 'Research Lab' }]),
  ],
  [
    wonders('Rename the page "Reports" in the space "Product".', /title|name|what/i),
    writes('The new title is "Customer reports".', [
      'UPDATE_PAGE',
      { id: 'Reports', title: 'Customer reports' },
    ]),
  ],
];
