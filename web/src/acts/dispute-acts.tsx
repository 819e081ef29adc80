import { useQuery } from '@tanstack/react-query';
import { disputeCommandsQuery } from '../api/reference.js';
import type { Shape } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ActBar } from './act-bar.js';
import { subjectOfDispute } from './subject.js';

/** The acts that can be recorded on a dispute now, and why the others cannot. */
export function DisputeActs({ subject }: { readonly subject: Shape<'Dispute'> }) {
  const { data, error, refetch } = useQuery(disputeCommandsQuery);
  if (error && data === undefined) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return <ActBar subject={subjectOfDispute(subject)} forms={data} />;
}
