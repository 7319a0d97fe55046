import { failure, type Result, success } from '#core/result.ts';
import { sha256 } from './fingerprint.ts';

/**
 * Payloads: what stands in a link or in QR codes (formats.md § 3–4). The digit
 * of the payload’s version, then base64url without padding (RFC 4648 § 5) of
 * the raw DEFLATE (RFC 1951) of a JSON text in UTF-8.
 */

/** Why a payload cannot be packed: the browser knows no raw DEFLATE, or it would be refused where it arrives. */
export type PackError = { kind: 'unsupported' } | { kind: 'tooBig'; limit: number };

/** Why a payload cannot be read. `damaged`: cut short or changed on its way; `tooNew`: made by a later version of the app. */
export type PayloadError =
  | { kind: 'notPayload' }
  | { kind: 'tooNew'; version: number; supported: number }
  | { kind: 'damaged' }
  | PackError;

const version = 1;

/**
 * Bytes that a payload may unpack to. Far above any answer (200 indicators with
 * the longest comments are 8 MiB), far below what would hold a phone up: the
 * limit is met while it unpacks, not after.
 */
const unpackedBytes = 16 * 1024 * 1024;

/** A JSON text as a payload. */
export async function packPayload(text: string): Promise<Result<string, PackError>> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > unpackedBytes) return failure({ kind: 'tooBig', limit: unpackedBytes });
  const deflate = transform(() => new CompressionStream('deflate-raw'));
  if (!deflate) return failure({ kind: 'unsupported' });
  const packed = new Response(new Blob([bytes]).stream().pipeThrough(deflate));
  return success(`${version}${toBase64Url(new Uint8Array(await packed.arrayBuffer()))}`);
}

/** The JSON text of a payload, or the reason why not. Never throws, and never holds more than the limit. */
export async function unpackPayload(payload: string): Promise<Result<string, PayloadError>> {
  const digit = /^[1-9]/.exec(payload)?.[0];
  if (digit === undefined) return failure({ kind: 'notPayload' });
  if (Number(digit) > version) {
    return failure({ kind: 'tooNew', version: Number(digit), supported: version });
  }
  // What is packed is never longer than what it unpacks to, but for a few bytes.
  if (payload.length > unpackedBytes * 2) return failure({ kind: 'tooBig', limit: unpackedBytes });
  const packed = fromBase64Url(payload.slice(1));
  if (!packed) return failure({ kind: 'damaged' });
  const inflate = transform(() => new DecompressionStream('deflate-raw'));
  if (!inflate) return failure({ kind: 'unsupported' });
  try {
    const bytes = await upTo(unpackedBytes, new Blob([packed]).stream().pipeThrough(inflate));
    if (!bytes) return failure({ kind: 'tooBig', limit: unpackedBytes });
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure({ kind: 'damaged' });
  }
}

/**
 * The first 8 hex digits of a payload’s SHA-256: what the codes of one sequence
 * have in common. Null outside a secure context.
 */
export async function payloadTag(payload: string): Promise<string | null> {
  return (await sha256(payload))?.slice(0, 8) ?? null;
}

/** A text as the raw DEFLATE of its UTF-8, for what stays on this device; null where the browser has none. */
export async function deflated(text: string): Promise<Bytes | null> {
  const deflate = transform(() => new CompressionStream('deflate-raw'));
  if (!deflate) return null;
  try {
    const packed = new Response(new Blob([text]).stream().pipeThrough(deflate));
    return new Uint8Array(await packed.arrayBuffer());
  } catch {
    // Half of what it takes: blobs that do not stream.
    return null;
  }
}

/** The text that was deflated; null where it is damaged, or longer than `limit` bytes. */
export async function inflated(packed: Bytes, limit: number): Promise<string | null> {
  const inflate = transform(() => new DecompressionStream('deflate-raw'));
  if (!inflate) return null;
  try {
    const bytes = await upTo(limit, new Blob([packed]).stream().pipeThrough(inflate));
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Null where the browser has no such stream, or none for raw DEFLATE (before 2023). */
function transform<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** All bytes of a stream; null, and the stream let go, as soon as they are more than `limit`. */
async function upTo(limit: number, stream: ReadableStream<Uint8Array>): Promise<Bytes | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      // What the stream says on being let go is of no interest any more.
      reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64Url(bytes: Bytes): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Bytes | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
