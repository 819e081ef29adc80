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
import { Calendars1764000000010 } from './0010-calendars.js';
import { PeopleInCharge1764000000011 } from './0011-people-in-charge.js';
import { AgencyDuties1764000000012 } from './0012-agency-duties.js';
import { TimersAndTellings1764000000013 } from './0013-timers-and-tellings.js';
import { Channels1764000000015 } from './0015-channels.js';
import { SimilarRequests1764000000016 } from './0016-similar-requests.js';
import { ViewsAndReminders1764000000017 } from './0017-views-and-reminders.js';
import { SignalsOfCases1764000000018 } from './0018-signals-of-cases.js';
import { TheRecordByTime1764000000020 } from './0020-the-record-by-time.js';
import { OpenDesksOnly1764000000021 } from './0021-open-desks-only.js';
import { TheRegisterInItsOrder1764000000022 } from './0022-the-register-in-its-order.js';

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
  Calendars1764000000010,
  PeopleInCharge1764000000011,
  AgencyDuties1764000000012,
  TimersAndTellings1764000000013,
  Channels1764000000015,
  SimilarRequests1764000000016,
  ViewsAndReminders1764000000017,
  SignalsOfCases1764000000018,
  TheRecordByTime1764000000020,
  OpenDesksOnly1764000000021,
  TheRegisterInItsOrder1764000000022,
];
