/**
 * The queue cannot be reached or takes nothing more at present. Nothing is lost by it: a job is only an timer, and
 * the next sweep over the rows finds what there is to do. A request therefore goes on without.
 */
export class QueueAway extends Error {
  override readonly name = 'QueueAway';

  constructor(options?: ErrorOptions) {
    super('The queue cannot be reached at present.', options);
  }
}
