import { writes } from '../held-out/judged-line.ts';
import type { RequestsByTool } from './requests-by-tool.ts';

/** Whiteboards, and their properties. */
export const whiteboards: RequestsByTool = {
  CREATE_WHITEBOARD: [
    [
      writes('start a new whiteboard named Journey map for the Marketing space', [
        'CREATE_WHITEBOARD',
        { title: 'Journey map', spaceId: 'Marketing' },
      ]),
    ],
    [
      writes('create a whiteboard called Ideas in ENG', [
        'CREATE_WHITEBOARD',
        { title: 'Ideas', spaceId: 'ENG' },
      ]),
    ],
  ],
  CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD: [
    [
      writes('create a whiteboard called Ideas in ENG', [
        'CREATE_WHITEBOARD',
        { title: 'Ideas', spaceId: 'ENG' },
      ]),
      writes('add the property color with the value red to that whiteboard', [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: '#1', key: 'color', value: 'red' },
      ]),
    ],
    [
      writes('create a whiteboard called Sketches in Product', [
        'CREATE_WHITEBOARD',
        { title: 'Sketches', spaceId: 'Product' },
      ]),
      writes('set the property status of it to "open"', [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: '#1', key: 'status', value: 'open' },
      ]),
    ],
  ],
  UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID: [
    [
      writes('create a whiteboard called Ideas in ENG', [
        'CREATE_WHITEBOARD',
        { title: 'Ideas', spaceId: 'ENG' },
      ]),
      writes('add the property color with the value red to that whiteboard', [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: '#1', key: 'color', value: 'red' },
      ]),
      writes('change the property color of that whiteboard to blue', [
        'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
        { whiteboardId: '#1', propertyId: 'color', value: 'blue' },
      ]),
    ],
    [
      writes('create a whiteboard called Sketches in Product', [
        'CREATE_WHITEBOARD',
        { title: 'Sketches', spaceId: 'Product' },
      ]),
      writes('add the property phase with the value one to the whiteboard', [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: '#1', key: 'phase', value: 'one' },
      ]),
      writes('update the property phase of the whiteboard to two', [
        'UPDATE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
        { whiteboardId: '#1', propertyId: 'phase', value: 'two' },
      ]),
    ],
  ],
  DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID: [
    [
      writes('create a whiteboard called Ideas in ENG', [
        'CREATE_WHITEBOARD',
        { title: 'Ideas', spaceId: 'ENG' },
      ]),
      writes('add the property color with the value red to that whiteboard', [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: '#1', key: 'color', value: 'red' },
      ]),
      writes('delete the property color of that whiteboard', [
        'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
        { whiteboardId: '#1', propertyId: 'color' },
      ]),
    ],
    [
      writes('create a whiteboard called Sketches in Product', [
        'CREATE_WHITEBOARD',
        { title: 'Sketches', spaceId: 'Product' },
      ]),
      writes('add the property phase with the value one to the whiteboard', [
        'CREATE_CONTENT_PROPERTY_FOR_WHITEBOARD',
        { whiteboard_id: '#1', key: 'phase', value: 'one' },
      ]),
      writes('remove the phase property from the whiteboard', [
        'DELETE_CONTENT_PROPERTY_FOR_WHITEBOARD_BY_ID',
        { whiteboardId: '#1', propertyId: 'phase' },
      ]),
    ],
  ],
};
