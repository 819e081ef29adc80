import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationRefused, loadConfig } from '../../../src/platform/config/index.js';
import { testCaFile } from '../../support/smtp-server.js';
import { from } from './sample-mail.js';

function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationRefused) return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}

const key = join(testCaFile, '../localhost.key.pem');

describe('the configuration of mail', () => {
  it('needs nothing: mail goes to the mailbox folder, links to this machine', () => {
    const config = loadConfig({});
    expect(config.mail.smtp).toBeUndefined();
    expect(config).toMatchObject({ publicUrl: 'http://localhost:3000', bounceToken: undefined });
  });

  it('reads a server with a password that has odd characters', () => {
    const SMTP_URL = 'smtps://foi%40example.gov.cn:p%40ss%2Fword@mail.example.gov.cn';
    expect(loadConfig({ SMTP_URL, MAIL_FROM: from }).mail).toMatchObject({
      smtp: { host: 'mail.example.gov.cn', port: 465, secure: true, user: 'foi@example.gov.cn', password: 'p@ss/word' },
      from: { name: '信息公开办公室', address: 'foi@example.gov.cn' },
    });
  });

  it.each([
    ['smtp://mail:25', 'opportunistic'],
    ['smtp://foi:word@mail', 'required'],
  ])('encrypts %s: %s', (SMTP_URL, startTls) => {
    expect(loadConfig({ SMTP_URL, MAIL_FROM: 'a@b.cn' }).mail.smtp).toMatchObject({ startTls });
  });

  it('names what is wrong, and never shows a password', () => {
    const message = refusal({
      SMTP_URL: 'smtp:/foi:topsecret@mail',
      SMTP_STARTTLS: 'maybe',
      SMTP_CA_FILE: '/no/such/file.pem',
      MAIL_FROM: 'none',
      FOI_BOUNCE_TOKEN: 'tooshort',
      MAIL_PER_MINUTE: '0',
      FOI_PUBLIC_URL: 'foi.example.gov.cn',
    });
    expect(message).toMatch(/SMTP_URL: expected an address like smtps:/);
    expect(message).toMatch(/SMTP_STARTTLS: expected required or opportunistic; found "maybe"/);
    expect(message).toMatch(/SMTP_CA_FILE: expected a readable file with PEM certificates \(ENOENT\)/);
    expect(message).toMatch(/MAIL_FROM: expected an address like/);
    expect(message).toMatch(/FOI_BOUNCE_TOKEN: expected 24 to 200/);
    expect(message).toMatch(/MAIL_PER_MINUTE: expected a whole number from 1/);
    expect(message).toMatch(/FOI_PUBLIC_URL: expected an address like/);
    expect(message).not.toMatch(/topsecret|tooshort/);
  });

  it('wants a sender with a server, and all of DKIM or nothing of it', () => {
    expect(refusal({ SMTP_URL: 'smtp://mail' })).toMatch(/MAIL_FROM: expected the sender’s address/);
    expect(refusal({ DKIM_DOMAIN: 'example.gov.cn' })).toMatch(/DKIM_SELECTOR: expected to be set as well/);
    expect(loadConfig({ DKIM_DOMAIN: 'a.cn', DKIM_SELECTOR: 's', DKIM_KEY_FILE: key }).mail.dkim).toMatchObject({
      domainName: 'a.cn',
    });
    expect(refusal({ DKIM_DOMAIN: 'a.cn', DKIM_SELECTOR: 's', DKIM_KEY_FILE: testCaFile })).toMatch(
      /DKIM_KEY_FILE: expected a readable file with a PEM private key/,
    );
  });
});
