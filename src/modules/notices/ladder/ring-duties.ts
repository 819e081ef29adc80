import { Inject, Injectable } from '@nestjs/common';
import type { Ringer, Rung } from '../agenda/ringer.js';
import { RingWatched } from './ring-watched.js';

/** The duties that an agency has besides its cases: its annual report, what it must make public. */
@Injectable()
export class RingDuties implements Ringer {
  constructor(@Inject(RingWatched) private readonly watched: RingWatched) {}

  async ring(agencyId: string): Promise<Rung> {
    return (await this.watched.ring(agencyId, 'duty')).rung;
  }
}
