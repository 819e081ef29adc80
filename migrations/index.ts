import type { MigrationInterface } from 'typeorm';
import { AgenciesAndAccounts1764000000001 } from './0001-agencies-and-accounts.js';
import { Cases1764000000002 } from './0002-cases.js';
import { DeadlinesAndOutbox1764000000003 } from './0003-deadlines-and-outbox.js';
import { Disputes1764000000004 } from './0004-disputes.js';
import { Commits1764000000005 } from './0005-commits.js';
import { CaseCommits1764000000006 } from './0006-case-commits.js';
import { DisputeCommits1764000000007 } from './0007-dispute-commits.js';
import { UndoingImports1764000000008 } from './0008-undoing-imports.js';
import { Counting1764000000009 } from './0009-counting.js';

/** Every migration, oldest first. Listed rather than found, so that tests, builds and containers run the same ones. */
export const migrations: (new () => MigrationInterface)[] = [
  AgenciesAndAccounts1764000000001,
  Cases1764000000002,
  DeadlinesAndOutbox1764000000003,
  Disputes1764000000004,
  Commits1764000000005,
  CaseCommits1764000000006,
  DisputeCommits1764000000007,
  UndoingImports1764000000008,
  Counting1764000000009,
];
