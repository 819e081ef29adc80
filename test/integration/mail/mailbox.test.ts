import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { agencyId, emptyMailbox, patient, sampleMail } from './sample-mail.js';

describe('mail where no server is configured', () => {
  let box: Awaited<ReturnType<typeof emptyMailbox>>;

  beforeEach(async () => {
    box = await emptyMailbox();
  });
  afterEach(() => box.remove());

  const names = () => readdir(box.folder);

  it('lies in the folder as one file, named by day and id, that any mail program opens', async () => {
    const mail = sampleMail();
    const name = `2026-01-20-${mail.id}.eml`;
    expect(await box.mailer.send(mail, patient)).toEqual({ result: 'accepted', providerAnswer: name });
    expect(await names()).toEqual([name]);
    const opened = await simpleParser(await readFile(join(box.folder, name)));
    expect(opened).toMatchObject({ subject: mail.subject, messageId: `<${mail.id}@example.gov.cn>` });
    expect(opened.text?.trim()).toBe(mail.text.trim());
  });

  it('is read by us as any mail program reads it', async () => {
    const mail = sampleMail({ to: { name: '欧阳 "小" 明', address: 'ouyang@例子.cn' }, subject: '长'.repeat(150) });
    await box.mailer.send(mail, patient);
    const [listed] = await box.mailbox.list(agencyId, 10);
    const opened = await simpleParser(await readFile(join(box.folder, listed?.name ?? '')));
    expect(listed).toMatchObject({ subject: opened.subject, messageId: opened.messageId, agencyId });
    expect(listed?.subject).toBe(mail.subject);
    expect(listed?.text.trim()).toBe(opened.text?.trim());
    expect(listed?.html).toBe(mail.html);
    expect(listed?.to).toContain('欧阳');
    expect(listed?.from).toBe('信息公开办公室 <foi@example.gov.cn>');
  });

  it('is one file though it is sent twice, even across midnight', async () => {
    await box.mailer.send(sampleMail({ at: new Date('2026-01-20T15:59:00Z') }), patient);
    await box.mailer.send(sampleMail({ at: new Date('2026-01-20T16:01:00Z') }), patient);
    expect(await names()).toEqual([`2026-01-20-${sampleMail().id}.eml`]);
  });

  it('is named by the day in China, wherever the machine stands', async () => {
    await box.mailer.send(sampleMail({ at: new Date('2026-01-20T16:01:00Z') }), patient);
    expect(await names()).toEqual([`2026-01-21-${sampleMail().id}.eml`]);
  });

  it('is listed newest first, as many as are asked for', async () => {
    for (const day of ['2026-01-19', '2026-01-21', '2026-01-20']) {
      await box.mailer.send(sampleMail({ id: `of-${day}`, at: new Date(`${day}T01:00:00Z`) }), patient);
    }
    const listed = await box.mailbox.list(agencyId, 2);
    expect(listed.map(({ name }) => name.slice(0, 10))).toEqual(['2026-01-21', '2026-01-20']);
  });

  it('is shown to its own agency only', async () => {
    await box.mailer.send(sampleMail(), patient);
    const other = 'ffffffff-6d1b-4d5e-9b5e-0f3f3a3b7a01';
    const [name = ''] = await names();
    expect(await box.mailbox.read(agencyId, name)).toMatchObject({ name });
    expect(await box.mailbox.read(other, name)).toBeNull();
    expect(await box.mailbox.list(other, 10)).toEqual([]);
  });

  it.each([
    '../secret.eml',
    '2026-01-20-../../secret.eml',
    '2026-01-20-a/b.eml',
    'secret.eml',
    '',
    '2026-01-20-no-such.eml',
  ])('reads nothing by the name %j', async (name) => {
    await box.mailer.send(sampleMail(), patient);
    await writeFile(join(box.folder, '../secret.eml'), `X-FOI-Agency: ${agencyId}\r\n\r\nsecret`);
    await writeFile(join(box.folder, 'secret.eml'), `X-FOI-Agency: ${agencyId}\r\n\r\nsecret`);
    expect(await box.mailbox.read(agencyId, name)).toBeNull();
  });

  it('shows an empty list before anything was sent, and is not upset by files of others', async () => {
    expect(await box.mailbox.list(agencyId, 10)).toEqual([]);
    await mkdir(box.folder);
    await writeFile(join(box.folder, '2026-01-20-broken.eml'), Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
    await writeFile(join(box.folder, '.half.unfinished'), 'half');
    expect(await box.mailbox.list(agencyId, 10)).toEqual([]);
  });

  it('waits for the disk to be put right, and leaves nothing unfinished behind', async () => {
    await writeFile(box.folder, 'a file where the folder should be');
    expect(await box.mailer.send(sampleMail(), patient)).toMatchObject({ result: 'temporary' });
  });

  it('refuses an id that could leave the folder', async () => {
    await expect(box.mailer.send(sampleMail({ id: '../../evil' }), patient)).rejects.toThrow(TypeError);
  });
});
