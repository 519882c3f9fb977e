import type { Toolkit } from '@tributary/toolkit';
import { createApp } from './api/app.ts';
import type { ServedApp } from './api/served-app.ts';
import { createApprovals } from './approvals/approvals.ts';
import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts';
import { certifiedOrigin, namesOfCertificate } from './certificate.ts';
import { systemClock } from './clock.ts';
import { createAuthConfigs } from './connections/auth-configs.ts';
import { createConnectedAccounts } from './connections/connected-accounts.ts';
import type { ConfiguredConnection } from './connections/connection.ts';
import { createConnections } from './connections/connections.ts';
import { createConnectLinks } from './connections/links/connect-links.ts';
import { createLinkOffers } from './connections/links/link-offers.ts';
import { type ConfiguredApp, ensureConfiguredApps } from './connections/oauth/configured-apps.ts';
import { createLogins } from './connections/oauth/create-logins.ts';
import type { RefreshTiming } from './connections/refresh/refresh-timing.ts';
import { createRefresher } from './connections/refresh/refresher.ts';
import { createRevocations } from './connections/revoke/revoke-account.ts';
import { createEncoder, type EncoderSetting } from './discovery/meaning/create-encoder.ts';
import { createToolMeaning } from './discovery/meaning/tool-meaning.ts';
import { createToolSearch } from './discovery/tool-search.ts';
import { createEgress } from './egress/egress.ts';
import { createServerDoor, type ServerDoor } from './egress/server-door.ts';
import { cutLongAnswers } from './execution/cut-long-answers.ts';
import { createExecution } from './execution/execution.ts';
import { createFindPlace } from './execution/find-place.ts';
import { createIdentify } from './execution/identify.ts';
import { offerConnecting } from './execution/offer-connecting.ts';
import { refuseExposureWithoutTls } from './exposure.ts';
import { type HttpServer, listen, type TlsIdentity } from './http-server.ts';
import { createJournal } from './journal/journal.ts';
import { createJournalKeeping } from './journal/journal-keeping.ts';
import { redactingJournal } from './journal/redact/redacting-journal.ts';
import { createLimits } from './limits/limits.ts';
import type { RateLimits } from './limits/rate-limit.ts';
import { type Logger, silentLogger } from './logger.ts';
import { measureEgress } from './metrics/measure-egress.ts';
import { measureSearch } from './metrics/measure-search.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createProjects } from './projects/projects.ts';
import { RouterError } from './router-error.ts';
import { createPolicy } from './sessions/create-policy.ts';
import { createSessionStore } from './sessions/session-store.ts';
import { createSessionTokens } from './sessions/session-tokens.ts';
import { startSettling } from './settling/start-settling.ts';
import type { SettleTiming } from './settling/timing.ts';
import { openStore, type Store, type StoreOptions } from './store/store.ts';
import { createAgreeToUndo } from './undo/agree-to-undo.ts';
import { createUndo } from './undo/undo.ts';
import { createUsers } from './users/users.ts';
import { createKeyKeeping } from './vault/key-keeping.ts';
import { watchKeys } from './vault/key-watch.ts';
import { openVault } from './vault/open-vault.ts';

/** What a router is told, besides where its store is. */
export interface RouterSettings {
  /** The address to listen on. */
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Origin that clients use; without it, the one that a request was sent to. */
  readonly publicUrl?: string;
  /** Without it, the router speaks in the clear: to this machine alone, or to a proxy with an https public URL. */
  readonly tls?: TlsIdentity;
  /** Names besides the loopback ones under which it answers. */
  readonly allowedHosts: readonly string[];
  /** Hosts to which people may be sent when they have connected an account, besides its own and loopback ones. */
  readonly callbackHosts?: readonly string[];
  /** Key of the project. */
  readonly apiKey: string;
  /** Encrypts what is kept. Several versions while going over to another one, the current one first. */
  readonly secretKey: string | readonly string[];
  /** Adds a version where the secret key is kept, and gives all; absent where whoever runs the router gives them. */
  readonly makeSecretKey?: () => readonly string[];
  readonly toolkits: readonly Toolkit[];
  readonly connections: readonly ConfiguredConnection[];
  /** OAuth apps that people connect their accounts by. */
  readonly oauthApps?: readonly ConfiguredApp[];
  /** How long the journal keeps a call and what was sent and answered; for ever when absent. */
  readonly journalRetentionDays?: number;
  /** Hears nothing secret; without it nothing is logged. */
  readonly logger?: Logger;
  /** What projects, users and connections may do in a time; what is not given is generous. */
  readonly limits?: Partial<RateLimits>;
  /** What lets the search compare by meaning too; off when absent. */
  readonly encoder?: EncoderSetting;
  /** Apps to serve beside the router's own routes, to whoever has the key of the project. */
  readonly alsoServe?: readonly ServedApp[];
  /** How long lost writes are waited for, where the services are quicker or slower than most. */
  readonly settleTiming?: Partial<SettleTiming>;
  /** When the tokens of logins are renewed, and how long routers wait for each other then. */
  readonly refreshTiming?: Partial<RefreshTiming>;
}

/** What a router is told. Several routers may share one `databaseUrl`, with the same keys. */
export type RouterOptions = RouterSettings & StoreOptions;

export interface Router {
  /** Origin: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Stops accepting, lets running requests finish for some seconds, and closes the store. May be called again. */
  close(): Promise<void>;
}

/** How long requests may go on when the router closes. */
const drainMilliseconds = 10_000;

/**
 * Starts a router: opens its store, makes the configured connections the project's, and listens.
 *
 * @throws RouterError `port_taken`, `cannot_listen`, `exposed_without_tls` or `unusable_certificate`
 * @throws StoreError where the data folder or the database cannot be used, VaultError `wrong_key` for another secret key than the
 * stored data's, ConfiguredConnectionError for a connection that cannot work; each says in a sentence what to change
 * @example
 * const router = await startRouter({ host: '127.0.0.1', port: 8787, allowedHosts: [], dataFolder, apiKey, secretKey,
 *   toolkits: [confluence], connections: [] });
 */
export async function startRouter(options: RouterOptions): Promise<Router> {
  refuseExposureWithoutTls(options);
  const certifiedNames = options.tls === undefined ? [] : namesOfCertificate(options.tls, systemClock());
  const catalogue = createCatalogue(options.toolkits);
  const store = await openStore(options);
  const egress = createEgress();
  const serverDoor = createServerDoor();
  try {
    const services = await composeServices(options, {
      catalogue,
      store,
      egress,
      serverDoor,
      certifiedNames,
    });
    const server = await listenOn(createApp(services).fetch, options).catch(async (error) => {
      await services.keyWatch.stop();
      await services.settling.stop();
      throw error;
    });
    const upkeep = services.journalKeeping.startUpkeep();
    services.meaning?.start();
    const stop = async () => {
      await server.close(drainMilliseconds);
      await services.meaning?.stop();
      await services.keyWatch.stop();
      await services.settling.stop();
      await services.refresher.close();
      await serverDoor.close();
      await egress.close();
      await upkeep.stop();
      await store.close();
    };
    let stopped: Promise<void> | undefined;
    return {
      url: certifiedOrigin(server.url, certifiedNames),
      close() {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await serverDoor.close();
    await egress.close();
    await store.close();
    throw error;
  }
}

/** What stands before anything else: the tools, the state, the door out. */
interface Foundation {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly egress: ReturnType<typeof createEgress>;
  readonly serverDoor: ServerDoor;
  /** The names that the certificate is for; none without one. */
  readonly certifiedNames: readonly string[];
}

async function composeServices(
  options: RouterOptions,
  { catalogue, store, egress: door, serverDoor, certifiedNames }: Foundation,
) {
  const { logger = silentLogger } = options;
  const sessions = createSessionStore({ store });
  const metrics = createMetrics({ countSessions: sessions.count });
  const egress = measureEgress(door, metrics);
  const opened = await openVault({ store, secretKey: options.secretKey });
  const { vault, sign } = opened;
  const projects = createProjects({ store });
  const project = await projects.ensureDefault(options.apiKey);
  await opened.ensureKeys(project.id);
  const refreshing = { db: store.db, vault, catalogue, door: serverDoor };
  const refresher = createRefresher({ ...refreshing, timing: options.refreshTiming ?? {} });
  const connections = createConnections({ store, vault, catalogue, refresher });
  await connections.ensureConfigured(project.id, options.connections);
  const configuring = { store, vault, catalogue, now: systemClock() };
  await ensureConfiguredApps(configuring, project.id, options.oauthApps ?? []);
  const authConfigs = createAuthConfigs({ store, vault, catalogue });
  const policy = createPolicy();
  const journal = redactingJournal(
    createJournal({ store, vault }),
    (slug) => catalogue.findTool(slug)?.tool.redact,
  );
  const journalKeeping = createJournalKeeping({
    store,
    vault,
    sign,
    retentionDays: options.journalRetentionDays,
    logger,
  });
  const reach = { catalogue, connections, egress, logger, clock: systemClock };
  const timing = options.settleTiming ?? {};
  const settling = await startSettling({ ...reach, store, vault, journal, timing });
  const keyWatch = await watchKeys({ store, keyRing: opened.keyRing, instance: settling.instance, logger });
  const connectLinks = createConnectLinks({ store, vault });
  const connectedAccounts = createConnectedAccounts({ store, vault, catalogue, authConfigs });
  const ofLogins = { store, vault, catalogue, sessions, policy, authConfigs, connectedAccounts };
  const revocations = createRevocations({ store, vault, catalogue, door: serverDoor });
  const limits = createLimits({ store, limits: options.limits ?? {} });
  const approvals = createApprovals({ store, vault });
  const encoder = createEncoder(options.encoder ?? { kind: 'off' });
  const folder = 'dataFolder' in options ? options.dataFolder : undefined;
  const meaning = encoder && createToolMeaning(catalogue, { encoder, folder, logger });
  const pipeline = createExecution({
    ...reach,
    ...settling,
    policy,
    journal,
    limits,
    approvals,
    hear: metrics.noteCall,
  });
  const linkOffers = createLinkOffers({
    links: connectLinks,
    authConfigs,
    connections,
    catalogue,
    callbackHosts: options.callbackHosts ?? [],
  });
  const execute = offerConnecting(pipeline, { catalogue, offerLink: linkOffers.inPassing });
  const { makeSecretKey } = options;
  return {
    settling,
    keyWatch,
    keyKeeping: createKeyKeeping({ store, opened, watch: keyWatch, makeSecretKey }),
    catalogue,
    projects,
    connections,
    authConfigs,
    connectLinks,
    ...createLogins({ ...ofLogins, links: connectLinks, door: serverDoor }),
    refresher,
    linkOffers,
    identify: createIdentify(reach),
    findPlace: createFindPlace(reach),
    revocations,
    users: createUsers({ store, revocations }),
    connectedAccounts,
    policy,
    execute: cutLongAnswers(execute),
    approvals,
    journal,
    journalKeeping,
    limits,
    undo: createUndo({ store, journal, catalogue, execute }),
    agreeToUndo: createAgreeToUndo({ store, journal, catalogue, policy, approvals }),
    logger,
    metrics,
    search: measureSearch(createToolSearch(catalogue, meaning), metrics),
    meaning,
    sessions,
    sessionTokens: createSessionTokens({ store }),
    keys: settling.records,
    clock: systemClock,
    hosts: {
      allowedHosts: [...options.allowedHosts, ...namesOf(options.host), ...certifiedNames],
      callbackHosts: options.callbackHosts ?? [],
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    },
    alsoServe: options.alsoServe ?? [],
    ready: () => store.ping(),
  };
}

// An address to listen on is a name to answer under, unless it stands for all addresses.
function namesOf(host: string): string[] {
  if (host === '0.0.0.0' || host === '::') return [];
  return [host.includes(':') ? `[${host}]` : host];
}

async function listenOn(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, tls }: RouterOptions,
): Promise<HttpServer> {
  try {
    return await listen(fetch, { host, port, ...(tls === undefined ? {} : { tls }) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw 'code' in error && error.code === 'EADDRINUSE'
      ? new RouterError('port_taken', `Port ${port} on ${host} is taken by another program.`, {
          cause: error,
        })
      : new RouterError('cannot_listen', `The router cannot listen on ${host}:${port}: ${error.message}.`, {
          cause: error,
        });
  }
}
