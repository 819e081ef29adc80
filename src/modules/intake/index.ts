export { IntakeModule } from './intake.module.js';
export { FindSimilar, type SimilarRequests } from './find-similar.js';
export type { KnownRequest } from './known-request.js';
