import { afterEach, describe, expect, it, vi } from 'vitest';
import { addresses, currentHash, currentRoute, followHash } from '#app/routes.ts';

afterEach(() => history.replaceState(null, '', '#/'));

describe('what came in a link', () => {
  it('leaves the address and the history once its place is replaced', () => {
    history.pushState(null, '', '#/r/1secret-_');
    expect(currentRoute()).toEqual({ name: 'response', payload: '1secret-_' });
    const entries = history.length;
    const changed = vi.fn();
    const stop = followHash(changed);
    addresses.replace({ name: 'dossier', id: 'd1', screen: 'synthese' });
    stop();
    expect(currentHash()).toBe('#/dossier/d1/synthese');
    expect(history.length).toBe(entries);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(location.href).not.toContain('secret');
  });
});
