import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../../language.js';
import { usePageTitle } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useAccount } from '../../session/account.js';
import { type CaseDetail, caseQuery, type ClockDay } from '../case.js';
import { clockInWords, suspendedDays } from '../clock/clock-parts.js';
import { dayKinds } from '../clock/day-words.js';
import { useLookups } from '../use-lookups.js';
import { SheetActs } from './sheet-acts.js';
import { SheetClearance } from './sheet-clearance.js';
import { SheetReply } from './sheet-reply.js';
import { SheetRequest } from './sheet-request.js';
import { SheetRows } from './sheet-rows.js';
import './case-sheet.css';

const order = ['counted', 'suspended', 'void', 'holiday', 'weekend'] as const satisfies readonly ClockDay['kind'][];

/** The calculation of the due day, in numbers. */
function SheetClock({ subject: { clock } }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const days = order
    .map((kind) => ({ kind, count: clock.days.filter((day) => day.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${t(dayKinds[kind])} ${count}`);
  return (
    <SheetRows
      heading={{ zh: '期限', en: 'The clock' }}
      lines={[
        [
          { label: { zh: '到期日', en: 'Due on' }, value: clock.dueOn ?? t(clock.status.label) },
          { label: { zh: '延期前期限', en: 'Before the extension' }, value: clock.originalDueOn },
        ],
        [
          { label: { zh: '已用工作日', en: 'Days used' }, value: clock.usedWorkingDays },
          { label: { zh: '停止计算', en: 'Suspended' }, value: suspendedDays(clock) },
        ],
        [{ label: { zh: '计算', en: 'In words' }, value: t(clockInWords(clock)) }],
        [{ label: { zh: '逐日统计', en: 'Days by kind' }, value: days.join(t({ zh: '，', en: ', ' })) }],
      ]}
    />
  );
}

const title = { zh: '政府信息公开申请办理单', en: 'Case sheet' };

/** 办理单: everything about a case on A4, to be printed and put into the file. */
export function CaseSheet() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  usePageTitle(title);
  return (
    <section className="page sheet-page">
      <div className="toolbar no-print">
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          disabled={data === undefined}
          onClick={() => {
            window.print();
          }}
        >
          {t({ zh: '打印', en: 'Print' })}
        </Button>
        <Link to={`/cases/${id}`}>{t({ zh: '回到案件', en: 'Back to the case' })}</Link>
      </div>
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton active paragraph={{ rows: 16 }} />}
      {data && <Sheet subject={data} />}
    </section>
  );
}

function Sheet({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { agency, name } = useAccount();
  const lookups = useLookups(subject);
  const own = subject.agencyId === agency.id ? agency.name : (lookups.agency(subject.agencyId) ?? '');
  return (
    <article className="sheet">
      <h1>{t(title)}</h1>
      <p className="sheet-under">
        <span>{own}</span>
        <strong>{subject.number}</strong>
      </p>
      <SheetRequest subject={subject} lookups={lookups} />
      <SheetClock subject={subject} />
      <SheetClearance subject={subject} lookups={lookups} />
      <SheetReply subject={subject} lookups={lookups} />
      <SheetActs subject={subject} />
      <p className="sheet-foot">
        {t({
          zh: `截至 ${subject.clock.asOf}，第 ${subject.revision} 号记录；打印人 ${name}。末次记录校验值 ${(subject.history[subject.history.length - 1]?.hash ?? '').slice(0, 16)}`,
          en: `As of ${subject.clock.asOf}, record ${subject.revision}; printed by ${name}. Hash of the last record ${(subject.history[subject.history.length - 1]?.hash ?? '').slice(0, 16)}`,
        })}
      </p>
    </article>
  );
}
