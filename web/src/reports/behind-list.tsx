import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { agenciesQuery, outcomesQuery } from '../api/reference.js';
import { type Text, useLanguage } from '../language.js';
import { MoreButton } from '../parts/more-button.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { type Behind, behindPages, type Line } from './reports.js';
import { useReportAddress } from './use-report-address.js';

const results: Readonly<Record<NonNullable<Line['result']>, Text>> = {
  upheld: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Other' },
};

const isOfDisputes = ({ of }: Behind): boolean => of === 'table4' || of === 'disputes';

/** Receipt and result of a case or a dispute, in one line. */
function LineDates({ line, behind }: { readonly line: Line; readonly behind: Behind }) {
  const { t } = useLanguage();
  const outcomes = useQuery(outcomesQuery).data;
  const { from, until, dueOn, outcome, result } = line;
  const isDispute = isOfDisputes(behind);
  const came = isDispute
    ? t({ zh: `${from ?? ''} 提起`, en: `filed ${from ?? ''}` })
    : from === null
      ? t({ zh: '收到日未确认', en: 'receipt not confirmed' })
      : t({ zh: `${from} 收到`, en: `received ${from}` });
  const label = outcome === null ? undefined : outcomes?.find(({ code }) => code === outcome)?.label;
  const ended = result === null ? (label === undefined ? '' : t(label)) : t(results[result]);
  const went =
    until === null
      ? isDispute
        ? t({ zh: '尚未审结', en: 'pending' })
        : dueOn === null
          ? t({ zh: '未办结', en: 'open' })
          : t({ zh: `未办结，${dueOn} 到期`, en: `open, due ${dueOn}` })
      : `${until} ${ended}`;
  return <div className="detail">{`${came} → ${went}`}</div>;
}

interface BehindListProps {
  readonly title: string;
  readonly count: number;
  readonly behind: Behind;
  readonly note?: string | undefined;
}

/** The cases or disputes that a figure counts, beside it. */
export function BehindList({ title, count, behind, note }: BehindListProps) {
  const { t } = useLanguage();
  const { year, whose, hrefOf } = useReportAddress();
  const listed = useInfiniteQuery(behindPages(year, whose, behind));
  const agencies = useQuery({ ...agenciesQuery, enabled: whose.whole !== undefined }).data ?? [];
  const lines = listed.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <section className="behind" aria-label={title}>
      <header className="behind-head">
        <h2>{title}</h2>
        <span>{t({ zh: `${count} 件`, en: String(count) })}</span>
        <Link to={hrefOf({})} replace>
          {t({ zh: '关闭', en: 'Close' })}
        </Link>
      </header>
      {note !== undefined && <p className="detail">{note}</p>}
      {listed.error && <ProblemAlert error={listed.error} retry={() => void listed.refetch()} />}
      {listed.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {listed.data && lines.length === 0 && (
        <Nothing title={{ zh: '这一格没有案件', en: 'No cases or disputes are counted here' }} />
      )}
      <ol className="plain behind-lines">
        {lines.map((line) => (
          <li key={line.key}>
            <Link to={`/cases/${line.caseId}`}>{line.number}</Link>
            {line.unit !== null && <span className="behind-unit">{line.unit}</span>}
            {whose.whole !== undefined && (
              <div className="detail">{agencies.find(({ id }) => id === line.agencyId)?.name}</div>
            )}
            {line.content !== null && (
              <div className="behind-content" title={line.content}>
                {line.content}
              </div>
            )}
            <LineDates line={line} behind={behind} />
          </li>
        ))}
      </ol>
      <MoreButton list={listed} />
    </section>
  );
}
