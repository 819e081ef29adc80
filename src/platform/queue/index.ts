export { serveQueueBoard } from './board.js';
export { defineJob, Handles, type Job, type JobHandler } from './job.js';
export { QueueAway } from './outage.js';
export { prepareQueueSchema } from './postgres-schema.js';
export { Queues } from './queues.js';
export { QueueModule } from './queue.module.js';
