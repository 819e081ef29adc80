export { PageStreamModule } from './page-stream.module.js';
