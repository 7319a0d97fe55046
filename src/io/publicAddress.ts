import * as z from 'zod/mini';
import { fetchConfig } from './catalogue.ts';

/** `config.json` beside the app. What it may say later is no fault today. */
const configSchema = z.looseObject({ publicAddress: z.catch(z.nullable(z.string()), null) });

let configured: Promise<string | null> | null = null;

/**
 * The address at which phones find the app (formats.md § 3), ready for a `#/…`
 * behind it: the page's own when it is `https:`, else the one in `config.json`;
 * null where there is none. Phones open nothing else: camera, cryptography and
 * offline storage exist on `https:` only.
 */
export function publicAddress(): Promise<string | null> {
  const own = secureAddress(document.baseURI);
  if (own !== null) return Promise.resolve(own);
  configured ??= readConfig();
  return configured;
}

async function readConfig(): Promise<string | null> {
  const text = await fetchConfig();
  if (!text.ok) {
    // Off line just now, perhaps: asked again the next time.
    if (text.error.kind === 'network') configured = null;
    return null;
  }
  return addressInConfig(text.value);
}

/** The address that a `config.json` gives; null: none, or none that phones could open. */
export function addressInConfig(text: string): string | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // Servers that answer everything with the first page do so here too.
    return null;
  }
  const config = configSchema.safeParse(raw).data;
  return config?.publicAddress ? secureAddress(config.publicAddress) : null;
}

/** An `https:` address without what stands after its path; null for any other. */
export function secureAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname } = new URL(address);
  if (protocol !== 'https:') return null;
  const path = pathname.replace(/\/index\.html$/, '/');
  return origin + (/(\/|\.html?)$/.test(path) ? path : `${path}/`);
}
