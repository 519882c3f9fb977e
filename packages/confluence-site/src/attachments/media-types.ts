interface MediaType {
  readonly type: string;
  /** What Confluence calls it. */
  readonly description: string;
}

/** By the end of the file's name. */
const byExtension: Readonly<Record<string, MediaType>> = {
  csv: { type: 'text/csv', description: 'CSV File' },
  doc: { type: 'application/msword', description: 'Microsoft Word 97 Document' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    description: 'Microsoft Word Document',
  },
  gif: { type: 'image/gif', description: 'GIF Image' },
  htm: { type: 'text/html', description: 'HTML Document' },
  html: { type: 'text/html', description: 'HTML Document' },
  jpeg: { type: 'image/jpeg', description: 'JPEG Image' },
  jpg: { type: 'image/jpeg', description: 'JPEG Image' },
  json: { type: 'application/json', description: 'JSON File' },
  md: { type: 'text/markdown', description: 'Markdown File' },
  mp4: { type: 'video/mp4', description: 'Multimedia' },
  pdf: { type: 'application/pdf', description: 'PDF Document' },
  png: { type: 'image/png', description: 'PNG Image' },
  ppt: { type: 'application/vnd.ms-powerpoint', description: 'Microsoft Powerpoint 97 Presentation' },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    description: 'Microsoft Powerpoint Presentation',
  },
  svg: { type: 'image/svg+xml', description: 'SVG Image' },
  txt: { type: 'text/plain', description: 'Text File' },
  webp: { type: 'image/webp', description: 'WebP Image' },
  xls: { type: 'application/vnd.ms-excel', description: 'Microsoft Excel 97 Workbook' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    description: 'Microsoft Excel Workbook',
  },
  xml: { type: 'text/xml', description: 'XML File' },
  zip: { type: 'application/zip', description: 'Zip Archive' },
};

const unknownType = 'application/octet-stream';

/** The media type of a file: what the upload says, and by its name where that says nothing. */
export function mediaTypeOf(fileName: string, declared: string): string {
  const said = (declared.split(';')[0] ?? '').trim().toLowerCase();
  if (said !== '' && said !== unknownType) return said;
  return byExtension[extensionOf(fileName)]?.type ?? unknownType;
}

/** What Confluence calls a file of this media type. */
export function mediaTypeDescription(mediaType: string): string {
  const known = Object.values(byExtension).find(({ type }) => type === mediaType);
  return known?.description ?? 'File';
}

/** Whether a browser shows the file as a picture, so that it has a thumbnail. */
export function isPicture(mediaType: string): boolean {
  return /^image\/(png|jpeg|gif|webp)$/.test(mediaType);
}

function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
}
