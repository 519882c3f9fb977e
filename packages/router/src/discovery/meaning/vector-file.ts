import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Vector } from './encoder.ts';

/** Keeps vectors from one start to the next, by the digests of the texts. */
export interface VectorFile {
  /** What is kept; nothing where there is no file, or none that can be read. */
  read(): Promise<ReadonlyMap<string, Vector>>;
  write(vectors: ReadonlyMap<string, Vector>): Promise<void>;
}

const content = z.object({ encoder: z.string(), vectors: z.record(z.string(), z.base64()) });

/** A file for each encoder, in a folder that is made when it is needed. */
export function openVectorFile(folder: string, encoder: string): VectorFile {
  const file = join(folder, `vectors-${digestOf(encoder).slice(0, 16)}.json`);
  return {
    async read() {
      const text = await readFile(file, 'utf8').catch(() => '');
      const { data } = content.safeParse(parsed(text));
      if (data?.encoder !== encoder) return new Map();
      return new Map(Object.entries(data.vectors).map(([digest, bytes]) => [digest, fromBase64(bytes)]));
    },
    async write(vectors) {
      const entries = [...vectors].map(([digest, vector]) => [digest, toBase64(vector)] as const);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole or not at all, whoever else writes it or ends meanwhile.
      const unfinished = `${file}.${randomUUID()}`;
      const text = JSON.stringify({ encoder, vectors: Object.fromEntries(entries) });
      await writeFile(unfinished, text, { mode: 0o600 });
      await rename(unfinished, file);
    },
  };
}

/** The name under which a text's vector is kept. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toBase64(vector: Vector): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

// Copied, since a buffer's own memory need not begin where floats may.
function fromBase64(text: string): Vector {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.byteLength / 4));
}
