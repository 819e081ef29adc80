import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { disputeFilters, disputePages } from './disputes.js';
import { DisputesFilterBar } from './disputes-filters.js';
import { DisputesTable } from './disputes-table.js';

/** The reviews and suits of the agency and of those below it, the latest filed first. */
export function DisputesPage() {
  const { filters, change, clear } = useFilters(disputeFilters);
  const listed = useInfiniteQuery(disputePages(filters));
  return (
    <Page
      title={{ zh: '复议诉讼', en: 'Reviews and suits' }}
      purpose={{
        zh: '答复（答辩）何时到期、审到哪一步、结果如何、是否责令重新答复。在案件页登记新的复议诉讼。',
        en: 'Deadlines of the defence, states and results. A new dispute is registered on the page of its case.',
      }}
    >
      <DisputesFilterBar filters={filters} change={change} clear={clear} />
      <QueryContent query={listed}>
        <DisputesTable
          disputes={listed.data?.pages.flatMap(({ disputes }) => disputes) ?? []}
          loading={listed.isPending}
          isFiltered={Object.keys(filters).length > 0}
        />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
