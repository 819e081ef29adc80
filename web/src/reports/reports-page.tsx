import { useQuery } from '@tanstack/react-query';
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Select, Skeleton } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useLanguage } from '../language.js';
import { AddressTabs } from '../parts/address-tabs.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { AgenciesView } from './agencies-view.js';
import { QuartersView } from './quarters-view.js';
import { ReadinessView } from './readiness-view.js';
import { readinessQuery, whoseOf, yearsQuery } from './reports.js';
import './reports.css';
import { StatisticsView } from './statistics-view.js';
import { TablesView } from './tables-view.js';
import { useAgenciesBelow } from '../session/use-agencies-below.js';
import { useReportAddress } from './use-report-address.js';

const title = { zh: '统计', en: 'Reports' };

/** Parameters of one view, removed when another is opened. */
const ofViews = ['table', 'row', 'column', 'group', 'item'];

/** `/reports`: redirects to the year that is worked on today. */
export function ReportsPage() {
  const years = useQuery(yearsQuery);
  const [search] = useSearchParams();
  if (years.data) return <Navigate to={`/reports/${years.data.proposed}?${search.toString()}`} replace />;
  return <Page title={title}>{years.error ? <ProblemAlert error={years.error} /> : <Skeleton active />}</Page>;
}

const workbookOf = (year: string, word: string | null): string =>
  `/api/reports/${year}/workbook?${new URLSearchParams({ ...whoseOf(word) }).toString()}`;

/** The choice of year and agency. */
function Choices() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { year, word, hrefOf } = useReportAddress();
  const years = useQuery(yearsQuery).data?.years ?? [];
  const below = useAgenciesBelow();
  const offered = years.some((one) => String(one.year) === year) ? years.map((one) => String(one.year)) : [year];
  return (
    <>
      <Select<string>
        aria-label={t({ zh: '年度', en: 'Year' })}
        value={year}
        style={{ width: 104 }}
        options={offered.map((one) => ({ value: one, label: t({ zh: `${one}年`, en: one }) }))}
        onChange={(chosen) => void navigate(`/reports/${chosen}${hrefOf({})}`)}
      />
      {below.length > 0 && (
        <Select<string>
          aria-label={t({ zh: '单位', en: 'Agency' })}
          value={word ?? ''}
          style={{ width: 220 }}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: t({ zh: '本机关', en: 'This agency' }) },
            { value: 'all', label: t({ zh: '汇总（本机关及下级机关）', en: 'Total of all' }) },
            ...below.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => void navigate(hrefOf({ whose: chosen || undefined }))}
        />
      )}
      <Button icon={<DownloadOutlined aria-hidden />} href={workbookOf(year, word)}>
        {t({ zh: '导出', en: 'Export' })}
      </Button>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        {t({ zh: '打印', en: 'Print' })}
      </Button>
    </>
  );
}

/** `/reports/:year`: the official tables as of today, the cases behind them, and what must be corrected. */
export function ReportOfYearPage() {
  const { t } = useLanguage();
  const { year, whose } = useReportAddress();
  const below = useAgenciesBelow();
  const readiness = useQuery(readinessQuery(year, whose)).data;
  const musts = readiness?.items.filter(({ weight, count }) => weight === 'must' && count > 0).length ?? 0;
  const tabs = [
    { key: 'tables', label: t({ zh: '年度报表', en: 'Annual tables' }), content: <TablesView /> },
    {
      key: 'readiness',
      label: `${t({ zh: '发布前检查', en: 'Before publishing' })}${musts > 0 ? ` (${musts})` : ''}`,
      content: <ReadinessView />,
    },
    { key: 'statistics', label: t({ zh: '统计分析', en: 'Statistics' }), content: <StatisticsView /> },
    { key: 'quarters', label: t({ zh: '季度分析', en: 'Quarters' }), content: <QuartersView /> },
    ...(below.length > 0
      ? [{ key: 'agencies', label: t({ zh: '各单位', en: 'Agencies' }), content: <AgenciesView /> }]
      : []),
  ];
  return (
    <Page
      title={{ zh: `${year}年统计`, en: `Reports of ${year}` }}
      purpose={{
        zh: `年度报告表三、表四，实时统计${readiness ? `，截至 ${readiness.asOf}` : ''}；点数字看是哪些案件。`,
        en: `Tables three and four of the annual report${readiness ? `, as of ${readiness.asOf}` : ''}; each number opens its cases.`,
      }}
      actions={<Choices />}
    >
      <AddressTabs tabs={tabs} lets={ofViews} />
    </Page>
  );
}
