import type { Session, SessionConfig } from '../sessions/session.ts';

/** A session's configuration that restricts nothing. */
export const openConfig: SessionConfig = {
  userId: 'jane',
  authConfigs: {},
  connectedAccounts: {},
  manageConnections: { enabled: true, enableWaitForConnections: false, enableConnectionRemoval: true },
  preload: { tools: [] },
  search: { enable: true },
  execute: { enableMultiExecute: true },
  other: {},
};

/** A session that is stored nowhere, with what `config` says of it. */
export function sampleSession(config: Partial<SessionConfig> = {}, projectId = 'pr_1'): Session {
  const at = new Date('2026-11-22T10:00:00Z');
  const whole = { ...openConfig, ...config };
  return {
    id: 'trs_sample',
    projectId,
    userId: whole.userId,
    config: whole,
    configVersion: 1,
    createdAt: at,
    updatedAt: at,
  };
}
