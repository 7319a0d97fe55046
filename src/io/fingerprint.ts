import { canonicalJson } from '#core/canonicalJson.ts';

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 lower-case hex digits.
 * For a referential the value is its file's JSON as it stands, before any
 * default is filled in. Null outside a secure context, where browsers have no
 * `crypto.subtle`: a fingerprint is a notice, never a condition.
 */
export async function fingerprint(value: unknown): Promise<string | null> {
  return await sha256(canonicalJson(value));
}

/** SHA-256 of a text's UTF-8, as 64 lower-case hex digits. Null outside a secure context. */
export async function sha256(text: string): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
