import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Logger } from '../../logger.ts';
import { toSearchDocument } from '../tool-document.ts';
import { encodedText } from './encoded-text.ts';
import type { Encoder } from './encoder.ts';
import { createMeaning, type Meaning } from './meaning.ts';
import { openVectorFile } from './vector-file.ts';

interface ToolMeaningParts {
  readonly encoder: Encoder;
  /** The data folder, if there is one: without it the tools are encoded again at each start. */
  readonly folder: string | undefined;
  readonly logger: Logger;
}

/** The meaning of a catalogue's tools, in the catalogue's order. */
export function createToolMeaning(
  catalogue: Catalogue,
  { encoder, folder, logger }: ToolMeaningParts,
): Meaning {
  const texts = catalogue.tools.map((entry) => encodedText(toSearchDocument(entry)));
  const file = folder === undefined ? undefined : openVectorFile(join(folder, 'search'), encoder.name);
  return createMeaning({ encoder, texts, file, logger });
}
