import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readInvitation,
  readInvitationValue,
  readResponseFile,
  readResponseFileValue,
} from '#core/exchangeReading.ts';

const frozen = (name: string) => readFileSync(`tests/formats/${name}-v1.json`, 'utf8');
const invitation = JSON.parse(frozen('invitation'));
const response = JSON.parse(frozen('response'));

function errorOf(read: { ok: true } | { ok: false; error: unknown }): unknown {
  return read.ok ? null : read.error;
}

describe('reading what travels', () => {
  it('gives an invitation and an answer, with what other tools wrote beside them', () => {
    const asked = readInvitation(frozen('invitation'));
    expect(asked).toMatchObject({ ok: true, value: { 'x-written-by': { version: 3 } } });
    expect(readInvitationValue(invitation)).toEqual(asked);
    const answered = readResponseFile(frozen('response'));
    expect(answered).toMatchObject({ ok: true, value: { response: { id: response.response.id } } });
    expect(readResponseFileValue(response)).toEqual(answered);
  });

  it('refuses each where the other is wanted, and says which it is', () => {
    expect(errorOf(readInvitation(frozen('response')))).toEqual({
      kind: 'notOurs',
      format: 'ptce-response',
    });
    expect(errorOf(readResponseFile(frozen('invitation')))).toEqual({
      kind: 'notOurs',
      format: 'ptce-invitation',
    });
  });

  it('refuses what is cut short, newer, too deep, or faulty at a place', () => {
    expect(errorOf(readInvitation(frozen('invitation').slice(0, 300)))).toEqual({
      kind: 'notJson',
    });
    const newer = JSON.stringify({ ...response, formatVersion: 2 });
    expect(errorOf(readResponseFile(newer))).toEqual({ kind: 'tooNew', version: 2, supported: 1 });
    const deep = `{"format":"ptce-invitation","x":${'['.repeat(99)}${']'.repeat(99)}}`;
    expect(errorOf(readInvitation(deep))).toMatchObject({ kind: 'tooBig', what: 'depth' });
    expect(errorOf(readInvitationValue({ ...invitation, stance: 'passer-by' }))).toMatchObject({
      kind: 'invalid',
      path: ['stance'],
      fault: { kind: 'value' },
    });
  });

  it('lets no forbidden key through', () => {
    const text = frozen('invitation').replace('"x-written-by"', '"__proto__"');
    const read = readInvitation(text);
    expect(read.ok && Object.keys(read.value)).not.toContain('__proto__');
    expect(read.ok && 'tool' in read.value).toBe(false);
  });
});
