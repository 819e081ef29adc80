export { DemoDay } from './demo-day.js';
export { DemoModule } from './demo.module.js';
export { type DemoLogin, SeedDemo } from './seed-demo.js';
