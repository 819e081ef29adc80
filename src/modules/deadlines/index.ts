export { changesBetween, differs, isRunning, keyOf } from './deadline-changes.js';
export { deadlineRow, type DeadlineRow, deadlinesAsJson } from './deadline-row.js';
export { inChunks } from './in-chunks.js';
export { movesBetween } from './moves-between.js';
