import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Shape } from '../api/client.js';
import type { Filters } from '../parts/filters.js';

export type AuditLine = Shape<'AuditList'>['entries'][number];
type AuditSource = AuditLine['source'];
export type VerificationPage = Shape<'VerificationPage'>;
export type Finding = VerificationPage['findings'][number];

/** Filters of the audit log, named as in the page's address and in the API. */
export const auditFilters = ['personId', 'source', 'action', 'caseNumber', 'from', 'to'] as const;
export type AuditFilters = Filters<(typeof auditFilters)[number]>;

export const sources = {
  office: { zh: '账号与设置', en: 'Accounts and settings' },
  case: { zh: '案件', en: 'Cases' },
  dispute: { zh: '复议诉讼', en: 'Reviews and suits' },
} as const;
export const isSource = (value: string | undefined): value is AuditSource => value !== undefined && value in sources;

export const auditPages = ({ source, ...wanted }: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', source, wanted],
    queryFn: ({ pageParam }) => {
      const query = {
        ...wanted,
        ...(isSource(source) && { source }),
        ...{ limit: '50', ...(pageParam && { cursor: pageParam }) },
      };
      return bodyOf(api.GET('/api/audit', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const auditActionsQuery = queryOptions({
  queryKey: ['audit-actions'],
  queryFn: async () => (await bodyOf(api.GET('/api/audit/actions'))).actions,
  staleTime: Infinity,
});

export const verifyAfter = (after: string | null, signal: AbortSignal): Promise<VerificationPage> =>
  bodyOf(api.GET('/api/audit/verification', { params: { query: { ...(after !== null && { after }) } }, signal }));
