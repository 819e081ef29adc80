import type { Entities } from '../platform/database/index.js';
import { AbsenceEntity, UnitEntity, UnitHeadEntity, UserEntity } from './accounts/index.js';
import { AnnouncementEntity } from './calendars/index.js';
import { DutyEntity } from './duties/index.js';
import { DeliveryAttemptEntity, DeliveryEntity, EndpointEntity } from './notifications/index.js';
import { ReminderEntity } from './reminders/index.js';
import { SavedViewEntity } from './saved-views/index.js';
import { SupervisionEntity, SupervisionEntryEntity } from './supervision/index.js';

/** Every entity of every module: the plain tables that repositories read and write. */
export const entities: Entities = [
  AbsenceEntity,
  AnnouncementEntity,
  DeliveryAttemptEntity,
  DeliveryEntity,
  DutyEntity,
  EndpointEntity,
  ReminderEntity,
  SavedViewEntity,
  SupervisionEntity,
  SupervisionEntryEntity,
  UnitEntity,
  UnitHeadEntity,
  UserEntity,
];
