import { Inject, Injectable } from '@nestjs/common';
import { readHolidayCn } from './read-holiday-cn.js';
import { readIcs } from './read-ics.js';
import { type AnnouncementToTake, type TakenDraft, TakeAnnouncement } from './take-announcement.js';
import { unreadable } from './unreadable-announcement.js';

export const announcementFormats = ['holiday-cn', 'ics'] as const;
export type AnnouncementFormat = (typeof announcementFormats)[number];

export interface AnnouncementFile extends Omit<AnnouncementToTake, 'days' | 'mayNameWeekdays' | 'source'> {
  /** By default as stated in the file. */
  readonly source?: string | undefined;
  readonly format: AnnouncementFormat;
  readonly text: string;
}

/** Imports an announcement from a file, as a draft. */
@Injectable()
export class ImportAnnouncement {
  constructor(@Inject(TakeAnnouncement) private readonly take: TakeAnnouncement) {}

  /** @throws AnnouncementRefused */
  async execute({ format, text, source, ...announcement }: AnnouncementFile): Promise<TakenDraft> {
    const read = format === 'ics' ? readIcs(text) : readHolidayCn(text, announcement.year);
    const published = source ?? read.source;
    if (published === null) {
      throw unreadable('ANNOUNCEMENT_SOURCE_REQUIRED', 'source', [
        ['文件没有写明通知的出处', 'The file does not state where the announcement was published'],
        ['填写通知的网址或文号', 'Enter the address or the number of the announcement'],
      ]);
    }
    return this.take.execute({
      ...announcement,
      source: published,
      days: read.days,
      mayNameWeekdays: read.mayNameWeekdays,
    });
  }
}
