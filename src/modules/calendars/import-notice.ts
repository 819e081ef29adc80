import { Inject, Injectable } from '@nestjs/common';
import { readHolidayCn } from './read-holiday-cn.js';
import { readIcs } from './read-ics.js';
import { type NoticeToTake, type TakenDraft, TakeNotice } from './take-notice.js';
import { unreadable } from './unreadable-notice.js';

export const noticeFormats = ['holiday-cn', 'ics'] as const;
export type NoticeFormat = (typeof noticeFormats)[number];

export interface NoticeFile extends Omit<NoticeToTake, 'days' | 'mayNameWeekdays' | 'source'> {
  /** What the file names, when left out. */
  readonly source?: string | undefined;
  readonly format: NoticeFormat;
  readonly text: string;
}

/** Takes a notice in from a file, as a draft. */
@Injectable()
export class ImportNotice {
  constructor(@Inject(TakeNotice) private readonly take: TakeNotice) {}

  /** @throws NoticeRefused */
  async execute({ format, text, source, ...notice }: NoticeFile): Promise<TakenDraft> {
    const read = format === 'ics' ? readIcs(text) : readHolidayCn(text, notice.year);
    const published = source ?? read.source;
    if (published === null) {
      throw unreadable('NOTICE_SOURCE_REQUIRED', 'source', [
        ['文件没有写明通知的出处', 'The file does not say where the notice was published'],
        ['填写通知的网址或文号', 'Give the address or the number of the notice'],
      ]);
    }
    return this.take.execute({
      ...notice,
      source: published,
      days: read.days,
      mayNameWeekdays: read.mayNameWeekdays,
    });
  }
}
