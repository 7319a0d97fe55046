import { type Travel, type Travelling, travelIn, travelLink } from '#core/exchangeLink.ts';
import { responseCodes } from '#core/responseCodes.ts';
import { failure, type Result, success } from '#core/result.ts';
import {
  type PackError,
  type PayloadError,
  packPayload,
  payloadTag,
  unpackPayload,
} from '#io/payload.ts';
import { publicAddress } from '#io/publicAddress.ts';

export type { PackError, PayloadError } from '#io/payload.ts';

/** The ways in which an invitation or a response can leave, beside its file. */
export interface Ways {
  payload: string;
  /** null where the app has no address that phones can open */
  link: string | null;
  /** texts of the QR codes to show, in order; null: too long for codes, or no address for an invitation */
  codes: readonly string[] | null;
}

/** Packs a file's JSON for a link and for QR codes (formats.md § 3–4). */
export async function waysFor(kind: Travelling, json: string): Promise<Result<Ways, PackError>> {
  try {
    return await packedWays(kind, json);
  } catch {
    // A browser with half of what packing takes (blobs that do not stream): the file is left.
    return failure({ kind: 'unsupported' });
  }
}

async function packedWays(kind: Travelling, json: string): Promise<Result<Ways, PackError>> {
  const packed = await packPayload(json);
  if (!packed.ok) return packed;
  const payload = packed.value;
  const address = await publicAddress();
  const link = address === null ? null : travelLink(address, { kind, payload });
  if (kind === 'response') {
    return success({
      payload,
      link,
      codes: responseCodes(link, payload, await payloadTag(payload)),
    });
  }
  // A phone's own camera opens an invitation: nothing but its link will do.
  return success({ payload, link, codes: link === null ? null : [link] });
}

/** What was pasted, with its JSON unpacked. */
export type Pasted = Pick<Travel, 'kind'> & { json: string };

/** The JSON in a link that was pasted. `noLink`: the text has none of ours in it. */
export async function readLink(
  text: string,
): Promise<Result<Pasted, PayloadError | { kind: 'noLink' }>> {
  const travel = travelIn(text);
  if (!travel) return failure({ kind: 'noLink' });
  const json = await unpackPayload(travel.payload);
  return json.ok ? success({ kind: travel.kind, json: json.value }) : json;
}

/** The JSON of a payload that was scanned or stood in the address. */
export async function readPayload(payload: string): Promise<Result<string, PayloadError>> {
  return await unpackPayload(payload);
}
