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

/** Hands a text that could not be read to the user as it is. */
export function downloadText(text: string, fileName: string): void {
  download(jsonBlob(text), fileName);
}
