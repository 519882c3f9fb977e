/** A level of data classification; what `GET /classification-levels` tells. */
export interface ClassificationLevel {
  readonly id: string;
  readonly status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  /** The lowest is the least sensitive. */
  readonly order: number;
  readonly name: string;
  readonly description: string;
  readonly guideline: string;
  readonly color: 'GREEN' | 'YELLOW' | 'ORANGE' | 'RED';
}

/**
 * The levels of the organisation that the site belongs to. An organisation's administrator makes them outside
 * Confluence, which has no operation for it, so they come with the site as its users and spaces do.
 */
export const classificationLevels: readonly ClassificationLevel[] = [
  {
    id: '9c1f5e0a-4a5b-4c0e-8d43-0b6f5a1e7d01',
    status: 'PUBLISHED',
    order: 1,
    name: 'Public',
    description: 'For everybody, inside and outside the company.',
    guideline: 'May be shared freely.',
    color: 'GREEN',
  },
  {
    id: '9c1f5e0a-4a5b-4c0e-8d43-0b6f5a1e7d02',
    status: 'PUBLISHED',
    order: 2,
    name: 'Internal',
    description: 'For the people of the company.',
    guideline: 'Do not share outside the company.',
    color: 'YELLOW',
  },
  {
    id: '9c1f5e0a-4a5b-4c0e-8d43-0b6f5a1e7d03',
    status: 'PUBLISHED',
    order: 3,
    name: 'Confidential',
    description: 'For those who need it in their work.',
    guideline: 'Share with named people only.',
    color: 'ORANGE',
  },
  {
    id: '9c1f5e0a-4a5b-4c0e-8d43-0b6f5a1e7d04',
    status: 'PUBLISHED',
    order: 4,
    name: 'Restricted',
    description: 'Would do the company great harm in the wrong hands.',
    guideline: 'Restrict the page, and ask its owner before sharing.',
    color: 'RED',
  },
];

/** The level with this id. */
export function findLevel(id: string): ClassificationLevel | undefined {
  return classificationLevels.find((level) => level.id === id);
}
