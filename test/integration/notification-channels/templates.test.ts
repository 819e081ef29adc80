import { describe, expect, it } from '@jest/globals';
import { previewTemplate } from '../../../src/modules/notifications/templates/preview-template.js';
import { templateNames, writeMessage } from '../../../src/modules/notifications/templates/write-message.js';
import { sampleLine, sampleMessage } from './sample-message.js';

const publicUrl = 'https://foi.example.gov.cn';

describe('messages in words', () => {
  it('a single one is named by the case’s number and the day, and never by a person', async () => {
    const { subject, text, html } = await writeMessage(sampleMessage(), publicUrl);
    expect(subject).toMatch(/^【办件提醒】〔2026〕3号/);
    expect(subject).toContain('2026-02-10');
    expect(subject).not.toContain('张晓明');
    expect(subject).not.toContain('\n');
    for (const part of [text, html]) {
      expect(part.indexOf('答复应于')).toBeLessThan(part.indexOf('the reply is due'));
      expect(part).toContain(`${publicUrl}${sampleLine().link ?? ''}`);
      expect(part).toContain('第三十三条第二款');
      expect(part).toContain('张晓明');
    }
  });

  it('says the number once in a subject, whether the title holds it or not', async () => {
    const count = (subject: string) => subject.split(' / ')[0]?.split('〔2026〕3号').length;
    const held = await writeMessage(sampleMessage(), publicUrl);
    const bare = { zh: '新的审核任务', en: 'A draft to clear' };
    const added = await writeMessage(sampleMessage({ lines: [sampleLine({ title: bare })] }), publicUrl);
    expect([count(held.subject), count(added.subject)]).toEqual([2, 2]);
  });

  it('marks the due day', async () => {
    const due = sampleMessage({ lines: [sampleLine({ threshold: 0, priority: 'due_day' })] });
    const { subject, text, html } = await writeMessage(due, publicUrl);
    for (const part of [subject, text, html]) expect(part).toContain('今日到期');
  });

  it('a digest counts, names the earliest day, and numbers its items', async () => {
    const lines = ['2026-02-12', '2026-02-05', '2026-02-20'].map((dueOn, index) =>
      sampleLine({ dueOn, caseNumber: `〔2026〕${String(index + 1)}号`, threshold: index === 1 ? 0 : -3 }),
    );
    const { subject, text } = await writeMessage(sampleMessage({ kind: 'digest', lines }), publicUrl);
    expect(subject).toBe('【办件提醒】共 3 项，今日到期 1 项，最早 2026-02-05（〔2026〕2号） / 3 reminders');
    expect(text).toMatch(/^1\. /m);
    expect(text).toMatch(/^3\. /m);
  });

  it('a catch-up says that and why it is late', async () => {
    const lines = [sampleLine(), sampleLine({ dueOn: null, caseNumber: null })];
    const { subject, text, html } = await writeMessage(sampleMessage({ kind: 'catch_up', lines }), publicUrl);
    expect(subject).toMatch(/^【补发提醒】共 2 项/);
    expect(text).toContain('补发');
    expect(html).toContain('补发');
  });

  it('nothing in a title becomes HTML', async () => {
    const title = { zh: '<script>alert(1)</script>{{ agency.name }}', en: '"><img src=x onerror=alert(1)>' };
    const { html, text } = await writeMessage(sampleMessage({ lines: [sampleLine({ title })] }), publicUrl);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{ agency.name }}');
    expect(text).toContain('<script>alert(1)</script>');
  });

  it('fits old mail programs: tables, no style sheet, no picture, nothing from elsewhere', async () => {
    const { html } = await writeMessage(sampleMessage(), publicUrl);
    expect(html).not.toMatch(/<style|<img|<link|<script|display:\s*(flex|grid)/i);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.every((address) => address.startsWith(publicUrl))).toBe(true);
  });

  it.each(templateNames)('%s has a preview with made-up cases', async (name) => {
    const agency = sampleMessage().agency;
    const written = await previewTemplate(name, { agency, recipient: '张晓明', publicUrl });
    expect(written.subject).toContain('〔2026〕');
    expect(written.html).toContain(agency.name);
    expect(written.text).not.toMatch(/\n{3}|[ \t]$/m);
    expect(written.html).not.toMatch(/\{\{|\{%/);
  });
});
