export { type NewSupervision, type OpenedSupervision, OpenSupervision } from './open-supervision.js';
export { type Supervision, SupervisionEntity, SupervisionEntryEntity } from './supervision.entity.js';
export { SupervisionModule } from './supervision.module.js';
