import { z } from 'zod';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';

const colored = z.looseObject({ color: z.string() });
const navigation = colored.extend({
  hoverOrFocus: z.looseObject({ backgroundColor: z.string(), color: z.string() }),
});
const field = z.looseObject({ backgroundColor: z.string(), color: z.string() });

/** The v1 `LookAndFeel`: what is required of it; all else is kept as it comes. */
export const lookAndFeel = z.looseObject({
  headings: colored,
  links: colored,
  menus: colored.extend({ hoverOrFocus: z.looseObject({ backgroundColor: z.string() }) }),
  header: z.looseObject({
    backgroundColor: z.string(),
    button: field,
    primaryNavigation: navigation,
    secondaryNavigation: navigation,
    search: field,
  }),
  content: z.looseObject({}),
  bordersAndDividers: colored,
});

export type LookAndFeel = z.output<typeof lookAndFeel>;

const dark = { backgroundColor: '#172B4D', color: '#FFFFFF' };
const light = { backgroundColor: '#FFFFFF', color: '#172B4D' };
const container = {
  background: '#FFFFFF',
  backgroundColor: '#FFFFFF',
  backgroundImage: null,
  backgroundSize: null,
  padding: '0px',
  borderRadius: '3px',
};

/** What a site looks like before anybody changes it. */
const usual: LookAndFeel = {
  headings: { color: '#172B4D' },
  links: { color: '#0052CC' },
  menus: { hoverOrFocus: { backgroundColor: '#0052CC' }, color: '#172B4D' },
  header: {
    backgroundColor: '#0747A6',
    button: dark,
    primaryNavigation: { color: '#DEEBFF', highlightColor: null, hoverOrFocus: dark },
    secondaryNavigation: { color: '#172B4D', highlightColor: null, hoverOrFocus: light },
    search: dark,
  },
  content: { screen: { background: '#FFFFFF' }, container, header: container, body: container },
  bordersAndDividers: { color: '#DFE1E6' },
};

/** The settings of the site, or of one space by its id. */
export type Scope = 'site' | number;

/** What was set for a scope, or what it follows where nothing was: a space follows the site. */
export function readLookAndFeel(site: SiteParts, scope: Scope): LookAndFeel {
  const row = site.database.first<{ custom: string }>(
    sql`select custom from look_and_feel where scope = ${String(scope)}`,
  );
  if (row) return lookAndFeel.parse(JSON.parse(row.custom));
  return scope === 'site' ? usual : readLookAndFeel(site, 'site');
}

/** Sets the look and feel of a scope. */
export function writeLookAndFeel(site: SiteParts, scope: Scope, custom: LookAndFeel): void {
  site.database.run(sql`
    insert into look_and_feel (scope, custom)
    values (${String(scope)}, ${JSON.stringify(custom)})
    on conflict (scope) do update set custom = excluded.custom`);
}

/** Goes back to what the scope follows. */
export function resetLookAndFeel(site: SiteParts, scope: Scope): void {
  site.database.run(sql`delete from look_and_feel where scope = ${String(scope)}`);
}
