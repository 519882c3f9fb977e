import { engineering } from './engineering.ts';
import { marketing } from './marketing.ts';
import { people } from './people.ts';
import { product } from './product.ts';
import type { SeedUserName } from './users.ts';

/** A page of the first start with those below it. Bodies are storage format. */
export interface SeedPage {
  readonly title: string;
  readonly body: string;
  /** The space's author where it is not given. */
  readonly author?: SeedUserName;
  readonly labels?: readonly string[];
  readonly children?: readonly SeedPage[];
}

/** A space of the first start. Its homepage has the space's name. */
export interface SeedSpace {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly author: SeedUserName;
  readonly pages: readonly SeedPage[];
  readonly blogPosts: readonly SeedPage[];
}

/** The spaces of the first start. */
export const seedSpaces: readonly SeedSpace[] = [marketing, engineering, product, people];
