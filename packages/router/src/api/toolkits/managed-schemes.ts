import type { Toolkit } from '@tributary/toolkit';
import { isManaged } from '../auth-configs/auth-config-answer.ts';
import type { RouterServices } from '../environment.ts';

/** The modes in which a toolkit is connected by an OAuth app that the operator's configuration gives. */
export type ManagedSchemes = (toolkit: Toolkit) => string[];

/** Reads which toolkits a project's users can connect without an app of the project's own. */
export async function readManagedSchemes(
  { authConfigs }: Pick<RouterServices, 'authConfigs'>,
  projectId: string,
): Promise<ManagedSchemes> {
  const managed = (await authConfigs.list(projectId)).filter(isManaged);
  return ({ slug, authSchemes }) => {
    const names = managed.filter(({ toolkit }) => toolkit === slug).map(({ scheme }) => scheme);
    return [...new Set(authSchemes.filter(({ name }) => names.includes(name)).map(({ mode }) => mode))];
  };
}
