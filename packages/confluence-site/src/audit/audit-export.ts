import { crc32, deflateRawSync } from 'node:zlib';
import type { AuditRecord } from './audit-record.ts';

const columns = ['Date', 'Author', 'Event type', 'Change', 'Affected object', 'Description', 'IP address'];

/** The records as a spreadsheet (RFC 4180). */
export function auditCsv(records: readonly AuditRecord[]): string {
  const lines = records.map((record) => [
    new Date(record.creationDate).toISOString(),
    record.author.displayName,
    record.category,
    record.summary,
    `${record.affectedObject.objectType}: ${record.affectedObject.name}`,
    record.description,
    record.remoteAddress,
  ]);
  return [columns, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** One file in a ZIP archive (APPNOTE 6.3): its entry, the directory that names it, and the directory's end. */
export function zipOf(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const packed = deflateRawSync(content);
  const fileName = Buffer.from(name);
  const description = Buffer.alloc(26);
  description.writeUInt16LE(20, 0); // version needed
  description.writeUInt16LE(0x0800, 2); // the name is UTF-8
  description.writeUInt16LE(8, 4); // deflated
  description.writeUInt16LE(0x0021, 8); // 1980-01-01, so that equal records make equal archives
  description.writeUInt32LE(crc32(content), 10);
  description.writeUInt32LE(packed.length, 14);
  description.writeUInt32LE(content.length, 18);
  description.writeUInt16LE(fileName.length, 22);
  const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), description, fileName, packed]);
  const listed = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    description,
    Buffer.alloc(14),
    fileName,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(entry.length, 12);
  return Buffer.concat([entry, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

// A field that begins like a formula would be run by a spreadsheet.
function csvField(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
