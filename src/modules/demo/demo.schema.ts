import { z } from 'zod';
import { legalDate } from '../api/index.js';

/** Whether this is a demonstration whose day can be set; everywhere else the day is the real one. */
export const demoDayView = z
  .strictObject({ day: z.strictObject({ today: legalDate, nextWorkday: legalDate }).nullable() })
  .meta({ id: 'DemoDay', examples: [{ day: { today: '2026-03-24', nextWorkday: '2026-03-25' } }, { day: null }] });

/** The day to go on to. */
export const nextDemoDay = z
  .strictObject({ today: legalDate })
  .meta({ id: 'NextDemoDay', examples: [{ today: '2026-03-25' }] });
