import { Inject, Injectable } from '@nestjs/common';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { Database } from '../../platform/database/index.js';
import { SubjectVerifier } from '../history/index.js';
import { disputeSubject } from './dispute-subject.js';

/** Verifies the histories of disputes. */
@Injectable()
export class VerifyDisputes extends SubjectVerifier<DisputeState, DisputeEvent> {
  constructor(@Inject(Database) database: Database) {
    super(disputeSubject, database);
  }
}
