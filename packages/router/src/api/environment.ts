import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Approvals } from '../approvals/approvals.ts';
import type { AuthConfigs } from '../connections/auth-configs.ts';
import type { ConnectedAccounts } from '../connections/connected-accounts.ts';
import type { Connections } from '../connections/connections.ts';
import type { ConnectLinks } from '../connections/links/connect-links.ts';
import type { ClientLogins } from '../connections/oauth/client-logins.ts';
import type { OAuthLogins } from '../connections/oauth/oauth-logins.ts';
import type { Refresher } from '../connections/refresh/refresher.ts';
import type { Revocations } from '../connections/revoke/revoke-account.ts';
import type { FindPlace } from '../execution/find-place.ts';
import type { Identify } from '../execution/identify.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalKeeping } from '../journal/journal-keeping.ts';
import type { Logger } from '../logger.ts';
import type { MetaToolServices } from '../mcp/meta-tools/meta-tool.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { IdempotencyRecords } from '../once/idempotency-records.ts';
import type { Project, Projects } from '../projects/projects.ts';
import type { Session } from '../sessions/session.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { SessionTokens } from '../sessions/session-tokens.ts';
import type { AgreeToUndo } from '../undo/agree-to-undo.ts';
import type { Users } from '../users/users.ts';
import type { KeyKeeping } from '../vault/key-keeping.ts';
import type { HostRules } from './hosts.ts';
import type { ServedApp } from './served-app.ts';

/** What the routes work with. */
export interface RouterServices extends MetaToolServices {
  readonly connections: Connections;
  readonly projects: Projects;
  readonly sessions: SessionStore;
  readonly sessionTokens: SessionTokens;
  readonly keys: IdempotencyRecords;
  readonly approvals: Approvals;
  readonly agreeToUndo: AgreeToUndo;
  readonly authConfigs: AuthConfigs;
  readonly connectedAccounts: ConnectedAccounts;
  readonly connectLinks: ConnectLinks;
  readonly oauthLogins: OAuthLogins;
  readonly clientLogins: ClientLogins;
  readonly refresher: Pick<Refresher, 'renew'>;
  readonly revocations: Revocations;
  readonly users: Users;
  readonly identify: Identify;
  readonly findPlace: FindPlace;
  readonly journal: Journal;
  readonly journalKeeping: JournalKeeping;
  readonly keyKeeping: KeyKeeping;
  readonly hosts: HostRules;
  /** What is served beside the router's own routes. */
  readonly alsoServe: readonly ServedApp[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Resolves when requests can be served. */
  readonly ready: () => Promise<void>;
}

/** What is known of a request while it is answered. */
export interface RouterEnvironment {
  Variables: {
    /** `req_…` */
    requestId: string;
    /** W3C trace id, 32 hex digits. */
    traceId: string;
    /** The origin under which the sender reaches the router; the host has been checked. */
    origin: string;
    /** Whose key the request carried. */
    project: Project;
    /** The session that the path names. */
    session: Session;
    /** The session whose token the request carried; absent where it carried the project's key. */
    tokenSession?: Session;
  };
}

/** The app that routes are added to. */
export type RestApp = OpenAPIHono<RouterEnvironment>;
