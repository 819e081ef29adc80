import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { auditFilters, auditPages } from './audit.js';
import { AuditFilterBar } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { VerifyPanel } from './verify-panel.js';
import './audit.css';

/** Who did what and when, and the proof that the record was not changed since. */
export function AuditPage() {
  const { filters, change, clear } = useFilters(auditFilters);
  const listed = useInfiniteQuery(auditPages(filters));
  return (
    <Page
      title={{ zh: '审计', en: 'Audit' }}
      purpose={{
        zh: '谁、何时、从何处、做了什么。只能查看，不能修改；申请人的个人信息已隐去。',
        en: 'Who did what, when and from where. It can only be read; applicants are masked.',
      }}
    >
      <VerifyPanel />
      <AuditFilterBar filters={filters} change={change} clear={clear} />
      <QueryContent query={listed}>
        <AuditTable lines={listed.data?.pages.flatMap(({ entries }) => entries) ?? []} loading={listed.isPending} />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
