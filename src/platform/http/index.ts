export { createAdapter } from './adapter.js';
export { configureHttp } from './configure-http.js';
export { bilingual } from './field-errors.js';
export { describeApi } from './openapi.js';
export { type FieldError, type Problem, ProblemError } from './problem.js';
