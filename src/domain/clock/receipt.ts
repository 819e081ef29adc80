import type { LegalDate } from '../calendar/legal-date.js';
import type { Channel, ClockInput } from './clock-input.js';

/** Which recorded date is the day of receipt, and under which item of 第三十一条. */
export interface ReceiptRule {
  readonly date: 'submittedOn' | 'signedOn' | 'confirmedOn';
  readonly article: string;
}

const item = (place: string): string => `《政府信息公开条例》第三十一条第（${place}）项`;

/** 第三十一条 by channel; oral requests are written down and confirmed by the office (第二十九条第一款). */
export const receiptRules: Readonly<Record<Channel, ReceiptRule>> = {
  in_person: { date: 'submittedOn', article: item('一') },
  registered_mail: { date: 'signedOn', article: item('二') },
  ordinary_mail: { date: 'confirmedOn', article: item('二') },
  internet: { date: 'confirmedOn', article: item('三') },
  fax: { date: 'confirmedOn', article: item('三') },
  oral: { date: 'confirmedOn', article: '《政府信息公开条例》第二十九条第一款、第三十一条' },
};

/** The day of receipt, or null while the signature or confirmation it depends on is missing or lies after `asOf`. */
export function receivedOn(input: ClockInput, asOf: LegalDate = input.asOf): LegalDate | null {
  const date = input[receiptRules[input.channel].date] ?? null;
  return date === null || date > asOf ? null : date;
}
