export { changesBetween, differs, isRunning, keyOf } from './deadline-changes.js';
