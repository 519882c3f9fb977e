import { reads, wonders, writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Spaces made, deleted, listed and described. */
export const spaces: RequestsByTool = {
  CREATE_SPACE: [
    [
      wonders('I need a new space. Can you create it for me?', /called/),
      writes('Called Legal', ['CREATE_SPACE', { name: 'Legal' }]),
    ],
    [
      writes(
        'create a space called Partners with key PART and in it a page titled "Partner list"',
        ['CREATE_SPACE', { name: 'Partners', key: 'PART' }],
        ['CREATE_PAGE', { title: 'Partner list', spaceId: 'PART' }],
      ),
    ],
    [
      writes('set up a space for the Legal team: name Legal, key LGL', [
        'CREATE_SPACE',
        { name: 'Legal', key: 'LGL' },
      ]),
    ],
    [
      wonders('create a space called Sales with the key MKT', /one already/),
      writes('SALES', ['CREATE_SPACE', { name: 'Sales', key: 'SALES' }]),
    ],
    [
      writes('set up a new space "Data Platform" with key DATA', [
        'CREATE_SPACE',
        { name: 'Data Platform', key: 'DATA' },
      ]),
    ],
    [writes('create a space called Operations', ['CREATE_SPACE', { name: 'Operations' }])],
  ],
  CREATE_PRIVATE_SPACE: [
    [
      writes('create a private space for product roadmap drafts', [
        'CREATE_PRIVATE_SPACE',
        { name: 'Product roadmap drafts' },
      ]),
    ],
    [writes('create a space just for me called Notes', ['CREATE_PRIVATE_SPACE', { name: 'Notes' }])],
    [
      writes('make a private space called "Ideas and Sketches"', [
        'CREATE_PRIVATE_SPACE',
        { name: 'Ideas and Sketches' },
      ]),
    ],
    [writes('set up a private space named Lab, please', ['CREATE_PRIVATE_SPACE', { name: 'Lab' }])],
    [writes('I need a personal space for my drafts', ['CREATE_PRIVATE_SPACE', { name: 'Drafts' }])],
    [
      writes("could you open a new private space for 'Salary talks'?", [
        'CREATE_PRIVATE_SPACE',
        { name: 'Salary talks' },
      ]),
    ],
    [
      wonders('create a private space', /called/),
      writes('Secret plans', ['CREATE_PRIVATE_SPACE', { name: 'Secret plans' }]),
    ],
    [
      writes('create a private space called Lab', ['CREATE_PRIVATE_SPACE', { name: 'Lab' }]),
      writes('create a page called First try in it', ['CREATE_PAGE', { title: 'First try', spaceId: 'Lab' }]),
      reads('list the pages there', /First try/),
      writes('delete that space', ['DELETE_SPACE', { space_key: 'Lab' }]),
    ],
  ],
  DELETE_SPACE: [
    [writes('delete the people space', ['DELETE_SPACE', { space_key: 'people' }])],
    [writes('remove the space Product', ['DELETE_SPACE', { space_key: 'Product' }])],
  ],
  GET_SPACES: [
    [reads('Which spaces do we have in Confluence?', /MKT/)],
    [reads('list the spaces', /Engineering/)],
    [reads('What spaces are there?', /Engineering/)],
    [reads('how many spaces do we have?', /There are \d+ spaces/)],
    [reads('show me all spaces please', /Engineering/)],
  ],
  GET_SPACE_CONTENTS: [
    [reads('show everything in the Engineering space', /Architecture/)],
    [reads("what's in the product space?", /Roadmap/)],
  ],
  CONFLUENCE_GET_SPACE_BY_ID: [
    [reads('show me the Engineering space', /Engineering/)],
    [reads('what is the key of the People space?', /HR/)],
    [reads('what kind of space is PROD, global or personal?', /global/)],
  ],
  GET_SPACE_BY_ID: [
    [reads('tell me about the HR space', /Working here|holidays/i)],
    [reads('describe the Product space', /Product/)],
  ],
};
