export { createAdapter } from './adapter.js';
export { answerProblem } from './answer-problem.js';
export { configureHttp } from './configure-http.js';
export { bilingual } from '../../domain/text.js';
export { describeApi } from './openapi.js';
export { Pages } from './pages.js';
export { type FieldError, type Problem, ProblemError } from './problem.js';
export { serveFiles } from './serve-files.js';
