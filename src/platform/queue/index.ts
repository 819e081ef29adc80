export { serveQueueBoard } from './board.js';
export { Handles, type JobHandler, type JobRun } from './handles.js';
export { defineJob, type Job, type JobDefinition, type QueueName, queueNames } from './job.js';
export { JobsUnhandled } from './match-handlers.js';
export { prepareQueueSchema } from './postgres-schema.js';
export { QueueAway } from './queue-away.js';
export { type NewJob, type QueueCounts, Queues } from './queues.js';
export { QueueModule } from './queue.module.js';
