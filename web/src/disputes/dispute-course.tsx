import { TimelineEntry } from '../cases/timeline/timeline-entry.js';
import type { Dispute } from './disputes.js';

/** What happened, the latest first, told as the page of a case tells it. */
export function DisputeCourse({ history }: { readonly history: Dispute['history'] }) {
  return (
    <ol className="timeline" reversed>
      {history.toReversed().map((event) => (
        <TimelineEntry key={event.seq} event={event} />
      ))}
    </ol>
  );
}
