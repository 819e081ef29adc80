export { changesBetween, differs, isRunning, keyOf, type KeptDeadline } from './deadline-changes.js';
export { deadlineRow, type DeadlineRow } from './deadline-row.js';
export { inChunks } from './in-chunks.js';
export { movesBetween } from './moves-between.js';
