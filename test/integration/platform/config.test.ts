import { describe, expect, it } from '@jest/globals';
import { isAbsolute } from 'node:path';
import { ConfigurationRefused, loadConfig } from '../../../src/platform/config/index.js';

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationRefused) return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('the configuration', () => {
  it('needs nothing: an embedded database below var, port 3000, demonstration accounts', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ production: false, process: 'all', demo: true, http: { port: 3000 } });
    expect(config.database.url).toBeUndefined();
    expect(isAbsolute(config.database.dataDir)).toBe(true);
    expect(config.database.dataDir.endsWith('var')).toBe(true);
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ http: { port: 3000 } });
  });

  it('names every wrong variable at once, with what is there and the right form', () => {
    const message = refusal({
      PORT: '80a',
      PROCESS: 'both',
      DATABASE_URL: 'mysql://u:geheim@h/d',
      FOI_TODAY: '2026-02-30',
    });
    expect(message).toContain('PORT: expected a whole number from 0 to 65535; found "80a"');
    expect(message).toContain('PROCESS: expected one of web, worker, all; found "both"');
    expect(message).toContain('DATABASE_URL: expected an address like postgres://');
    expect(message).toContain('FOI_TODAY: expected a date that exists');
  });

  it('knows which proxies to trust, none by itself', () => {
    expect(loadConfig({}).http.trustedProxies).toEqual([]);
    expect(loadConfig({ FOI_TRUSTED_PROXIES: '10.0.0.5, fd00::/8' }).http.trustedProxies).toEqual([
      '10.0.0.5',
      'fd00::/8',
    ]);
    for (const wrong of ['everyone', '10.0.0.0/33', '10.0.0.5/', '10.0.0.5,']) {
      expect(refusal({ FOI_TRUSTED_PROXIES: wrong })).toContain('FOI_TRUSTED_PROXIES: expected addresses');
    }
  });

  it('never repeats an address that may hold a password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://u:geheim@h/d' })).not.toContain('geheim');
  });

  it('lets production neither pretend another day nor have accounts whose passwords everybody knows', () => {
    const message = refusal({ NODE_ENV: 'production', FOI_TODAY: '2026-01-20', FOI_DEMO: 'true' });
    expect(message).toMatch(/FOI_TODAY: expected no value/);
    expect(message).toMatch(/FOI_DEMO: expected false/);
    expect(loadConfig({ NODE_ENV: 'production' })).toMatchObject({ demo: false, session: { secureCookie: true } });
  });
});
