import { expect, it } from 'vitest';
import { isKnownBySign, signOf } from '#core/voiceSign.ts';

it('an answer without a name is known by the first digits of its id', () => {
  expect(signOf('3f2a7b0e-52d1-4c1e-9a57-0d6f2b8f3e11')).toBe('3f2a');
  expect(isKnownBySign({ stance: 'member', name: ' ' })).toBe(true);
  expect(isKnownBySign({ stance: 'peer' })).toBe(true);
  expect(isKnownBySign({ stance: 'peer', pole: 'Nord' })).toBe(false);
  expect(isKnownBySign({ stance: 'partner', organisation: 'La Halle' })).toBe(false);
  expect(isKnownBySign({ stance: 'facilitator' })).toBe(false);
});
