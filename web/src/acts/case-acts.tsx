import { useQuery } from '@tanstack/react-query';
import { caseCommandsQuery } from '../api/reference.js';
import type { Shape } from '../api/client.js';
import { disputeQuery } from '../disputes/disputes.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { ActBar } from './act-bar.js';
import { type Command, subjectOfCase } from './subject.js';

const names = ['order'] as const;

/** The acts that are possible on a case now, and why the others are not. */
export function CaseActs({ subject }: { readonly subject: Shape<'Case'> }) {
  const { data, error, refetch } = useQuery(caseCommandsQuery);
  const { filters, change } = useFilters(names);
  const { order = '' } = filters;
  const { data: dispute } = useQuery({ ...disputeQuery(order), enabled: order !== '' });
  if (error && data === undefined) return <ProblemAlert error={error} retry={() => void refetch()} />;
  const toGive = dispute?.caseId === subject.id ? (dispute.orderToGive as Command | null) : null;
  return (
    <ActBar
      subject={subjectOfCase(subject)}
      forms={data}
      prepared={order === '' ? null : toGive}
      onClosed={() => {
        change({ order: undefined });
      }}
    />
  );
}
