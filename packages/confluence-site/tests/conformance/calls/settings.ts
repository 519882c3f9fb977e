import type { CallEntry } from '../call.ts';

const white = { color: '#ffffff' };
const button = { backgroundColor: '#205081', color: '#ffffff' };
const hoverOrFocus = { backgroundColor: '#3b73af', color: '#ffffff' };
const navigation = { ...white, highlightColor: '#3b73af', hoverOrFocus };
const box = {
  background: '#ffffff',
  backgroundAttachment: 'scroll',
  backgroundBlendMode: 'normal',
  backgroundClip: 'border-box',
  backgroundColor: '#ffffff',
  backgroundImage: 'none',
  backgroundOrigin: 'padding-box',
  backgroundPosition: '0 0',
  backgroundRepeat: 'repeat',
  backgroundSize: 'auto',
  borderRadius: '0',
  padding: '0',
};
const { borderRadius: _radius, padding: _padding, ...plainBox } = box;
const screen = {
  ...plainBox,
  layer: { width: '100%', height: '100%' },
  gutterTop: '0',
  gutterRight: '0',
  gutterBottom: '0',
  gutterLeft: '0',
};
const lookAndFeel = {
  headings: white,
  links: white,
  menus: { hoverOrFocus: { backgroundColor: '#3b73af' }, color: '#ffffff' },
  header: {
    backgroundColor: '#205081',
    button,
    primaryNavigation: navigation,
    secondaryNavigation: navigation,
    search: button,
  },
  horizontalHeader: {
    backgroundColor: '#205081',
    button,
    primaryNavigation: navigation,
    secondaryNavigation: navigation,
    search: button,
  },
  content: { screen, container: box, header: box, body: box },
  bordersAndDividers: white,
};

/** The site's own settings, its audit log and its apps. */
export const settingsCalls: readonly CallEntry[] = [
  [
    'POST /wiki/rest/api/audit',
    { body: { remoteAddress: '127.0.0.1', summary: 'Noted by the test', category: 'conformance' } },
  ],
  ['PUT /wiki/rest/api/audit/retention', { body: { number: 1, units: 'YEARS' } }],
  [
    'PUT /wiki/rest/api/settings/lookandfeel',
    { body: { spaceKey: '{spaceKey}', lookAndFeelType: 'global' } },
  ],
  [
    'POST /wiki/rest/api/settings/lookandfeel/custom',
    { query: { spaceKey: '{spaceKey}' }, body: lookAndFeel },
  ],
  ['DELETE /wiki/rest/api/settings/lookandfeel/custom', { query: { spaceKey: '{spaceKey}' } }],
  [
    'POST /wiki/rest/atlassian-connect/1/app/module/dynamic',
    { by: 'app', body: { modules: [{ key: '{newModule}' }] } },
  ],
  ['GET /wiki/rest/atlassian-connect/1/app/module/dynamic', { by: 'app' }],
  [
    'DELETE /wiki/rest/atlassian-connect/1/app/module/dynamic',
    { by: 'app', query: { moduleKey: '{dynamicModule}' } },
  ],
];
