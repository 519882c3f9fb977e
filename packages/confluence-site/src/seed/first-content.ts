import { engineering } from './engineering.ts';
import { marketing } from './marketing.ts';
import { people } from './people.ts';
import { product } from './product.ts';
import type { SeedDescription } from './seed-description.ts';

/** What a new site has, besides its people. */
export const firstContent: SeedDescription = { spaces: [marketing, engineering, product, people] };
