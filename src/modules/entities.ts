import type { Entities } from '../platform/database/index.js';
import { DutyEntity } from './duties/index.js';
import { SavedViewEntity } from './saved-views/index.js';

/** Every entity of every module: the plain tables that repositories read and write. */
export const entities: Entities = [DutyEntity, SavedViewEntity];
