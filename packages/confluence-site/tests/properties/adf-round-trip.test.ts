import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adfFaults } from '../../src/adf/testing/adf-schema.ts';
import { storageToAdf } from '../../src/adf/to-adf/document.ts';
import { adfToStorage } from '../../src/adf/to-storage/document.ts';
import { keptForm } from '../../src/storage-format/kept-form.ts';
import { arbitraryAdf } from './arbitrary-adf.ts';
import { runs } from './runs.ts';

const links = { pageAddress: () => undefined, userName: () => 'Ada' };

it('reads a document back from storage format as it was written', () => {
  fc.assert(
    fc.property(arbitraryAdf, (document) => {
      expect(adfFaults(document)).toEqual([]);
      const storage = keptForm(adfToStorage(JSON.stringify(document)));
      expect(storageToAdf(storage, links)).toEqual(document);
    }),
    runs(300),
  );
}, 60_000);
