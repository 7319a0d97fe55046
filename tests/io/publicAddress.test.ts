import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressInConfig, secureAddress } from '#io/publicAddress.ts';

describe('the address that phones open', () => {
  it('is that of the page, without what stands after its path', () => {
    expect(secureAddress('https://boussole.example.org/')).toBe('https://boussole.example.org/');
    expect(secureAddress('https://example.org/outils/index.html?x=1#/dossier/1')).toBe(
      'https://example.org/outils/',
    );
    expect(secureAddress('https://example.org/outils')).toBe('https://example.org/outils/');
    expect(secureAddress('https://example.org/boussole.html')).toBe(
      'https://example.org/boussole.html',
    );
  });

  it('is never one without a lock, a file, or nonsense', () => {
    for (const address of [
      'http://192.168.1.4:4173/',
      'http://localhost:4173/',
      'file:///home/a/index.html',
      'javascript:alert(1)',
      'boussole.example.org',
      '',
    ]) {
      expect(secureAddress(address)).toBeNull();
    }
  });

  it('stands in config.json as publicAddress, where it is of use', () => {
    const config = (publicAddress: unknown) => JSON.stringify({ publicAddress, later: [1] });
    expect(addressInConfig(config('https://example.org/b'))).toBe('https://example.org/b/');
    for (const other of [null, 12, '', 'http://example.org/', ['https://example.org/']]) {
      expect(addressInConfig(config(other))).toBeNull();
    }
    for (const text of ['{}', '[]', '"https://example.org/"', '<!doctype html>', '']) {
      expect(addressInConfig(text)).toBeNull();
    }
  });
});

describe('where the page looks for it', () => {
  let answers: Record<string, string>;
  let asked: string[];
  let address: string;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const text = answers[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });

  beforeEach(async () => {
    answers = {};
    asked = [];
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}/app/`;
    vi.resetModules();
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function found(page: string): Promise<string | null> {
    vi.stubGlobal('document', { baseURI: page });
    const { publicAddress } = await import('#io/publicAddress.ts');
    return await publicAddress();
  }

  it('asks nobody where it is safe itself', async () => {
    expect(await found('https://boussole.example.org/#/r/1abc')).toBe(
      'https://boussole.example.org/',
    );
    expect(asked).toEqual([]);
  });

  it('asks config.json beside the app, once', async () => {
    answers['/app/config.json'] = '{"publicAddress":"https://reseau.example.org/ptce/"}';
    expect(await found(`${address}index.html`)).toBe('https://reseau.example.org/ptce/');
    expect(await found(address)).toBe('https://reseau.example.org/ptce/');
    expect(asked).toEqual(['/app/config.json']);
  });

  it('does without where there is none', async () => {
    expect(await found(address)).toBeNull();
  });
});
