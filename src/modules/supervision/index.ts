export { type NewSupervision, type OpenedSupervision, OpenSupervision, type Supervisor } from './open-supervision.js';
export { readSupervision } from './read-supervision.js';
export type { Supervision, SupervisionEntry, SupervisionStatus, SupervisionStep } from './supervision.js';
export { SupervisionModule } from './supervision.module.js';
