export { type NewSupervision, type OpenedSupervision, OpenSupervision } from './open-supervision.js';
export type { Supervision } from './supervision.js';
export { SupervisionModule } from './supervision.module.js';
