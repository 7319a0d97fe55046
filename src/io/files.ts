import { limits } from '#core/limits.ts';
import type { ReadError } from '#core/reading.ts';
import { failure, type Result, success } from '#core/result.ts';
import { slug } from '#core/slug.ts';

/** Why a file's text could not be had: refused before it was read, not a text, or not given by the device. */
export type FileError =
  | Extract<ReadError, { kind: 'tooBig' | 'notJson' }>
  | { kind: 'unreadableFile' };

/** The text of a file or blob. One that is too big is not read at all. */
export async function readText(blob: Blob): Promise<Result<string, FileError>> {
  if (blob.size > limits.fileBytes) {
    return failure({ kind: 'tooBig', what: 'bytes', limit: limits.fileBytes });
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await blob.arrayBuffer();
  } catch {
    return failure({ kind: 'unreadableFile' });
  }
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // All our formats are UTF-8 JSON.
    return failure({ kind: 'notJson' });
  }
}

/** A JSON text as it is handed to the user. */
export function jsonBlob(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}

/** How long a download may take to start before its address is given back, in milliseconds. */
const addressLifetime = 60_000;

/** Hands a blob to the user as a file. */
export function download(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), addressLifetime);
}

/** The file name of a dossier's copy, `pole-du-val-2026-11-21.ptce.json`. */
export function copyFileName(poleName: string, day: string): string {
  return `${slug(poleName)}-${day}.ptce.json`;
}
