import { describe, expect, it } from 'vitest';
import { cameraFault } from '#io/camera.ts';

describe('why there is no picture', () => {
  // The names that W3C Media Capture and Streams gives, section 10.2.
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'absent'],
    ['OverconstrainedError', 'absent'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'failed'],
  ])('%s: %s', (name, fault) => {
    expect(cameraFault(new DOMException('', name))).toBe(fault);
  });

  it('is a failure where the browser throws what nobody knows', () => {
    expect(cameraFault('no')).toBe('failed');
    expect(cameraFault(new TypeError('no constraints'))).toBe('failed');
  });
});
