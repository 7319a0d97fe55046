import { newId, now } from '#io/clock.ts';
import { download, jsonBlob } from '#io/files.ts';

/** What a document is stamped with: when it was made, and an id of its own. */
export interface Stamp {
  /** ISO moment */
  createdAt: string;
  fileId: string;
}

export function newStamp(): Stamp {
  return { createdAt: now(), fileId: newId() };
}

/** Hands a PDF to the user as a file. */
export function downloadPdf(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  download(new Blob([bytes], { type: 'application/pdf' }), fileName);
}

const office = 'application/vnd.openxmlformats-officedocument';
const officeTypes = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
} as const;

/** Hands a Word document or a workbook to the user as a file. */
export function downloadOffice(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  kind: keyof typeof officeTypes,
): void {
  download(new Blob([bytes], { type: officeTypes[kind] }), fileName);
}

/** Hands a table to the user as a file, in UTF-8; it begins with its byte order mark. */
export function downloadCsv(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  download(new Blob([bytes], { type: 'text/csv;charset=utf-8' }), fileName);
}

/** Hands a text that could not be read to the user as it is. */
export function downloadText(text: string, fileName: string): void {
  download(jsonBlob(text), fileName);
}
