import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { type RestrictedOperation, type Restriction, readRestrictions } from '../restrictions/restriction.ts';
import type { SiteParts } from '../site-parts.ts';
import { ancestorsOf } from '../tree/ancestors.ts';
import type { Html } from './document.ts';
import { lockIcon } from './icons.ts';

const words: Readonly<Record<RestrictedOperation, string>> = { read: 'seen', update: 'edited' };

/** A lock that says who alone may see or edit a content, by its own restrictions and by those above it on seeing. */
export function renderRestrictions(site: SiteParts, content: Content): Html | '' {
  const own = readRestrictions(site.database, content.id).filter(isSet).map(sentence);
  const above = ancestorsOf(site.database, content.id).flatMap(({ id, title }) =>
    readRestrictions(site.database, id)
      .filter((restriction) => restriction.operation === 'read' && isSet(restriction))
      .map((restriction) => `${sentence(restriction)}, as is all below “${title}”`),
  );
  const sentences = [...own, ...above];
  if (sentences.length === 0) return '';
  return html`<span class="badge restricted">${lockIcon} ${sentences.join('; ')}</span>`;
}

function isSet({ users, groups }: Restriction): boolean {
  return users.length + groups.length > 0;
}

function sentence({ operation, users, groups }: Restriction): string {
  const names = [
    ...users.map(({ displayName }) => displayName),
    ...groups.map(({ name }) => `the group ${name}`),
  ];
  return `${words[operation]} only by ${names.join(', ')}`;
}
