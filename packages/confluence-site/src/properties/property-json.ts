import { isoTime } from '../content/content-json.ts';
import type { Property } from './property.ts';

/** The v2 `ContentProperty`. */
export function contentPropertyJson(property: Property): object {
  return {
    id: String(property.id),
    key: property.key,
    value: JSON.parse(property.value),
    version: {
      createdAt: isoTime(property.version_created_at),
      message: property.version_message,
      number: property.version_number,
      minorEdit: false,
      authorId: property.version_author_id,
    },
  };
}

/** The v2 `SpaceProperty`, as the real site answers it: the documents name its authors `createdBy`. */
export function spacePropertyJson(property: Property): object {
  return {
    id: String(property.id),
    key: property.key,
    value: JSON.parse(property.value),
    createdAt: isoTime(property.created_at),
    authorId: property.author_id,
    version: {
      createdAt: isoTime(property.version_created_at),
      authorId: property.version_author_id,
      message: property.version_message,
      number: property.version_number,
    },
  };
}
