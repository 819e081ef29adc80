import type { DeliveryLine, OutgoingMessage } from '../channels/channel.js';
import { type TemplateName, writeMessage, type WrittenMessage } from './write-message.js';

const kindOf: Readonly<Record<TemplateName, OutgoingMessage['kind']>> = {
  single: 'single',
  digest: 'digest',
  'catch-up': 'catch_up',
};

const line = (number: string, dueOn: string, days: number): DeliveryLine => ({
  title: {
    zh: days === 0 ? `${number}：答复应于今日作出` : `${number}：答复应于 ${dueOn} 前作出，还有 ${days} 个工作日`,
    en:
      days === 0
        ? `${number}: the reply is due today`
        : `${number}: the reply is due on ${dueOn}, in ${days} working days`,
  },
  details: [{ zh: '《中华人民共和国政府信息公开条例》第三十三条第二款', en: '《条例》第三十三条第二款' }],
  link: '/cases/00000000-0000-4000-8000-000000000000',
  priority: days === 0 ? 'due_day' : 'ordinary',
  rule: 'reply',
  threshold: -days,
  caseNumber: number,
  dueOn,
});

const samples: readonly DeliveryLine[] = [
  line('〔2026〕3号', '2026-02-10', 3),
  line('〔2026〕1号', '2026-02-05', 0),
  line('〔2026〕5号', '2026-02-12', 5),
];

/** Previews a template with made-up cases. */
export function previewTemplate(
  name: TemplateName,
  around: { readonly agency: OutgoingMessage['agency']; readonly recipient: string; readonly publicUrl: string },
): Promise<WrittenMessage> {
  const lines = name === 'single' ? samples.slice(0, 1) : samples;
  const recipient = { name: around.recipient, email: null };
  return writeMessage({ id: 'preview', kind: kindOf[name], agency: around.agency, recipient, lines }, around.publicUrl);
}
