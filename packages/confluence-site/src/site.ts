import { createAdaptorServer } from '@hono/node-server';
import { createSiteApp } from './app.ts';
import { openFileStore } from './attachments/file-store.ts';
import { removeUnusedFiles } from './attachments/store-attachment.ts';
import { openDatabase } from './database/database.ts';
import type { FaultSettings } from './faults/fault-settings.ts';
import { createFaultSwitches, type FaultSwitches } from './faults/fault-switches.ts';
import { checked } from './http/json-body.ts';
import { organisationOf } from './organisation/organisation.ts';
import { organisationFetch } from './organisation/organisation-fetch.ts';
import { partnerSite } from './organisation/partner-site.ts';
import { keptKindOfSite } from './permissions/kind-of-site.ts';
import { applySeed, type Seeded } from './seed/apply-seed.ts';
import { beginSite, resetSite } from './seed/begin-site.ts';
import { type Person, peopleOf } from './seed/people-of.ts';
import { type SeedDescription, seedDescription } from './seed/seed-description.ts';
import { listen, stop } from './server.ts';
import { siteParts } from './site-parts.ts';
import { type SiteSettings, usualSettings } from './site-settings.ts';
import { restoreSnapshot } from './snapshot/restore-snapshot.ts';
import { writeSnapshot } from './snapshot/write-snapshot.ts';

/** The same, where all of it may be left unsaid. */
type Unsaid<Settings> = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** How to start a site. */
export interface SiteOptions extends Unsaid<SiteSettings> {
  /** 0 takes any free one. */
  readonly port: number;
  /** The address to listen on and, besides the loopback names, to answer to. 127.0.0.1 where it is not given. */
  readonly host?: string | undefined;
  /** More host names to answer to, where others reach it: the name of a container, for instance. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Where the data is kept; in memory where it is not given. */
  readonly dataFolder?: string | undefined;
  /** What goes wrong on purpose from the start on. Nothing where it is not given. */
  readonly faults?: FaultSettings | undefined;
  /** Milliseconds since 1970; the machine's clock where it is not given. A test may let time pass at will. */
  readonly now?: (() => number) | undefined;
  /** Told of each failure that the site did not foresee and answered with a 500. */
  readonly onFault?: ((fault: unknown) => void) | undefined;
}

/** A running site. */
export interface Site {
  /** Its origin: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** What goes wrong on purpose, as `/_site/faults` has it. */
  readonly faults: Pick<FaultSwitches, 'set' | 'clear' | 'read'>;
  /** Whether the data folder held a site already, so that `firstContent` was left aside. */
  readonly wasKept: boolean;
  /** Everybody with an account, by name. */
  people(): readonly Person[];
  /** Adds people, spaces and content, all of it or nothing, and answers the ids. Rejects with a `SiteError`. */
  seed(description: SeedDescription): Promise<Seeded>;
  /** Puts back the users, spaces and pages of the first start. */
  reset(): Promise<void>;
  /** Writes everything that the site holds, the bytes of attachments too, to one file, in place of what is there. */
  snapshot(file: string): Promise<void>;
  /** Puts what a snapshot holds in place of everything. Rejects with a `SiteError` on a file that is none, changing nothing. */
  restore(file: string): Promise<void>;
  /** Answers what was asked already, then stops. A second call waits for the first. */
  close(): Promise<void>;
}

/**
 * Starts a local Confluence Cloud site, with its users, spaces and pages at the first start.
 *
 * Rejects with Node's own error (`EADDRINUSE`, `EACCES`) when the port cannot be had.
 *
 * @example
 * const site = await createSite({ port: 0 });
 * await fetch(`${site.url}/wiki/rest/api/user/current`, { headers: { authorization } });
 */
export async function createSite(options: SiteOptions): Promise<Site> {
  const host = options.host ?? '127.0.0.1';
  const now = options.now ?? Date.now;
  const faults = createFaultSwitches({ now }, options.faults);
  const database = openDatabase(options.dataFolder);
  const site = siteParts({
    database,
    files: openFileStore(options.dataFolder),
    settings: settingsOf(options, keptKindOfSite(database)),
    faults,
    now,
  });
  try {
    removeUnusedFiles(site);
    const wasKept = beginSite(site);
    site.searched.catchUp();
    const hosts = [host, ...(options.allowedHosts ?? [])];
    const partner = partnerSite(site, options.dataFolder);
    const organisation = organisationOf(site, [partner.place]);
    const reset = () => {
      partner.reset();
      resetSite(site);
    };
    const fetch = organisationFetch(organisation, ({ parts, hostName = host }) => {
      const own = parts();
      return createSiteApp(own, {
        hosts: [...hosts, hostName],
        organisation,
        reset: own === site ? reset : undefined,
        onFault: options.onFault,
      }).fetch;
    });
    const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
    const url = await listen(server, options.port, host);
    const administer = async <Result>(work: () => Result): Promise<Result> => {
      const result = work();
      site.searched.catchUp();
      return result;
    };
    let closing: Promise<void> | undefined;
    return {
      url,
      wasKept,
      faults: site.faults,
      people: () => peopleOf(site),
      seed: (description) => administer(() => applySeed(site, checked(seedDescription, description))),
      reset: () => administer(reset),
      snapshot: async (file) => writeSnapshot(site, file),
      restore: (file) => administer(() => restoreSnapshot(site, file)),
      close: () => {
        // What is made to wait would keep the server from closing.
        site.faults.clear();
        closing ??= stop(server).finally(() => {
          partner.close();
          site.database.close();
        });
        return closing;
      },
    };
  } catch (error) {
    site.database.close();
    throw error;
  }
}

function settingsOf(
  { rbac, anonymousAccess, indexLag, firstContent }: SiteOptions,
  keptKind: boolean | undefined,
): SiteSettings {
  return {
    rbac: rbac ?? keptKind ?? usualSettings.rbac,
    anonymousAccess: anonymousAccess ?? usualSettings.anonymousAccess,
    indexLag: indexLag ?? usualSettings.indexLag,
    firstContent: firstContent ?? usualSettings.firstContent,
  };
}
