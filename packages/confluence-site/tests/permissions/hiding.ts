import { z } from 'zod';
import type { Send } from '../conformance/send.ts';
import type { HiddenWorld } from './hidden-world.ts';

/** A way in which content is kept from others. */
export interface Hiding {
  readonly name: string;
  /** How the site is started. */
  readonly options: { readonly anonymousAccess?: boolean; readonly rbac?: boolean };
  /** Who does not see it. */
  readonly from: 'jane' | 'nobody';
  /** What in the world it hides, by name. */
  readonly things: readonly string[];
  hide(send: Send, world: HiddenWorld): Promise<void>;
}

const treeItems = ['page', 'otherPage', 'blogPost', 'whiteboard', 'database', 'embed', 'folder'];
const contents = [
  ...treeItems,
  'customContent',
  'attachment',
  'picture',
  'footerComment',
  'inlineComment',
  'draft',
  'task',
  'labelId',
  'pageProperty',
  'blogPostProperty',
  'customContentProperty',
  'attachmentProperty',
  'whiteboardProperty',
  'databaseProperty',
  'embedProperty',
  'folderProperty',
  'commentProperty',
];

/** Takes every role in the space from everybody but its maker. */
const privateSpace: Hiding = {
  name: 'a private space',
  options: {},
  from: 'jane',
  things: [...contents, 'space', 'spaceKey', 'spaceProperty', 'template'],
  async hide(send, { values }) {
    const everybody = { principalType: 'ACCESS_CLASS', principalId: 'all-licensed-users' };
    const address = `/wiki/api/v2/spaces/${values.get('space')}/role-assignments`;
    expectSuccess(await send('POST', address, { body: [{ principal: everybody }] }));
  },
};

/** Restricts reading what everything else is on or under to its maker. */
const restrictedContent: Hiding = {
  name: 'restricted pages, with all that is on and below them',
  options: {},
  from: 'jane',
  things: contents,
  async hide(send, { values }) {
    const body = [
      {
        operation: 'read',
        restrictions: { user: [{ type: 'known', accountId: values.get('restrictedUser') }] },
      },
    ];
    for (const name of ['page', 'otherPage', 'blogPost']) {
      const address = `/wiki/rest/api/content/${values.get(name)}/restriction`;
      expectSuccess(await send('PUT', address, { body }));
    }
  },
};

/** Opens another space to those without an account, and not this one. */
const spaceNotOpen: Hiding = {
  name: 'what is not open to those without an account',
  options: { anonymousAccess: true },
  from: 'nobody',
  things: [...contents, 'space', 'spaceKey', 'spaceProperty', 'template'],
  async hide(send) {
    const spaces = (await send('GET', '/wiki/api/v2/spaces?keys=MKT')).json;
    const { results } = z.object({ results: z.array(z.object({ id: z.string() })) }).parse(spaces);
    const anybody = { principalType: 'ACCESS_CLASS', principalId: 'anonymous-users' };
    const address = `/wiki/api/v2/spaces/${results[0]?.id}/role-assignments`;
    expectSuccess(await send('POST', address, { body: [{ principal: anybody, roleId: '4' }] }));
  },
};

/** Takes every permission in the space from those who use Confluence, on a site without roles. */
const privateSpaceWithoutRoles: Hiding = {
  name: 'a private space of a site without roles',
  options: { rbac: false },
  from: 'jane',
  things: [...contents, 'space', 'spaceKey', 'spaceProperty', 'template'],
  async hide(send, { values }) {
    const address = `/wiki/api/v2/spaces/${values.get('space')}/permissions?limit=250`;
    const { results } = permissions.parse((await send('GET', address)).json);
    // Taking the first, which is to read, takes all others.
    const taken = results.filter(
      ({ principal, operation }) => principal.type === 'group' && operation.key === 'read',
    );
    for (const { id } of taken) {
      expectSuccess(await send('DELETE', `/wiki/rest/api/space/${values.get('spaceKey')}/permission/${id}`));
    }
  },
};

const permissions = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      principal: z.object({ type: z.string() }),
      operation: z.object({ key: z.string() }),
    }),
  ),
});

export const hidings = [privateSpace, restrictedContent, spaceNotOpen, privateSpaceWithoutRoles];

/** The ids and keys of what is hidden. */
export function hiddenValues(hiding: Hiding, { values }: HiddenWorld): string[] {
  return hiding.things.map((name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The world has no ${name}.`);
    return value;
  });
}

function expectSuccess({ status, text }: { readonly status: number; readonly text: string }): void {
  if (status >= 400) throw new Error(`Hiding failed with ${status}: ${text}`);
}
