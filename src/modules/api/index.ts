export { changesSomething, legalDate, lineOf, paragraphsOf, rowId, text, wholeFrom } from '../../domain/values.js';
export { writtenWhole } from './fields.js';
export { IdempotencyKey, TakesIdempotencyKey } from './idempotency-key.js';
export { ProblemInterceptor } from './problem-interceptor.js';
export { notFound, refusalProblem } from './problems.js';
export { deadlineView, refusalView, factText, shownDate, stateView, warningView } from './views.schema.js';
