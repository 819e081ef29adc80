import { z } from 'zod';
import { rowId, shownDate, wholeFrom, writtenWhole } from '../api/index.js';
import { announcementEffect, announcementView } from '../calendars/index.js';

const status = z.enum(['open', 'waiting', 'met', 'missed', 'void']);

export const previewQuery = z.strictObject({ limit: writtenWhole(1, 5_000).default(500) });

export const announcementPreview = z
  .strictObject({
    announcement: announcementView,
    version: z.int().describe('To be sent when applying, so that only what was previewed is applied'),
    effect: announcementEffect,
    lineCount: z.int(),
    lines: z
      .array(
        z.strictObject({
          agencyId: rowId,
          agencyName: z.string(),
          caseId: rowId,
          caseNumber: z.string(),
          disputeId: rowId.nullable(),
          kind: z.string(),
          subject: z.string(),
          unit: z.string().nullable(),
          handlerId: z.string().nullable(),
          handlerName: z.string().nullable(),
          from: shownDate.nullable(),
          to: shownDate.nullable(),
          was: status,
          is: status,
          provisionalEnded: z.boolean(),
        }),
      )
      .describe('Earlier due days first, then later ones, then changed results of closed duties'),
  })
  .meta({ id: 'HolidayAnnouncementPreview' });

export const announcementApplication = z
  .strictObject({ version: wholeFrom(0, 2_000_000_000).describe('The version returned by the preview') })
  .meta({ id: 'HolidayAnnouncementApplication', examples: [{ version: 0 }] });

export const appliedAnnouncement = z
  .strictObject({ announcement: announcementView, effect: announcementEffect, wasAppliedBefore: z.boolean() })
  .meta({ id: 'AppliedHolidayAnnouncement' });
