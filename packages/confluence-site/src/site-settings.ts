import type { FirstSeed } from './seed/seed.ts';

/** What a new site begins with: spaces and pages, its people alone, or all that a snapshot holds. */
export type FirstContent = FirstSeed | { readonly snapshot: string };

/** What kind of site it is: said at the start, part of it changed while it runs. */
export interface SiteSettings {
  /** Whether spaces give roles (as new sites do) or single permissions. */
  readonly rbac: boolean;
  /** Whether who has not signed in may see what is open to everybody. */
  anonymousAccess: boolean;
  /** How long search takes to see a change, in milliseconds. */
  readonly indexLag: number;
  /** What a new site begins with, and has again after a reset; a data folder that holds a site keeps that. */
  readonly firstContent: FirstContent;
}

/** A new site as Atlassian makes it: roles, nobody in without signing in; search sees a change at once. */
export const usualSettings: SiteSettings = {
  rbac: true,
  anonymousAccess: false,
  indexLag: 0,
  firstContent: 'usual',
};
