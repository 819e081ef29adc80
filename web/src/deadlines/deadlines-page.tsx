import { Select } from 'antd';
import { useLanguage } from '../language.js';
import { AddressTabs } from '../parts/address-tabs.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { useAccount } from '../session/account.js';
import { useAgenciesBelow } from '../session/use-agencies-below.js';
import { BoardView } from './board-view.js';
import { CalendarView } from './calendar-view.js';
import './deadlines.css';
import { ForecastView } from './forecast-view.js';
import { LoadView } from './load-view.js';

const names = ['agencyId'] as const;

/** Parameters of one tab, removed when another is opened. */
const ofTabs = ['urgency', 'kind', 'whose', 'unit', 'handlerId', 'from', 'to', 'month', 'day', 'days'];

/** The agency filter: agencies below are offered only to a supervising agency. */
function AgencyChoice() {
  const { t } = useLanguage();
  const { agency } = useAccount();
  const { filters, change } = useFilters(names);
  const below = useAgenciesBelow();
  if (below.length === 0) return null;
  return (
    <Select<string>
      aria-label={t({ zh: '单位', en: 'Agency' })}
      value={filters.agencyId ?? ''}
      style={{ width: 220 }}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: '', label: t({ zh: '本机关及下级机关', en: 'This agency and those below' }) },
        { value: agency.id, label: t({ zh: '本机关', en: 'This agency' }) },
        ...below.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(agencyId) => {
        change({ agencyId });
      }}
    />
  );
}

/** 期限: the board, the month, the workload, and the forecast. */
export function DeadlinesPage() {
  const { t } = useLanguage();
  return (
    <Page
      title={{ zh: '期限', en: 'Deadlines' }}
      purpose={{
        zh: '正在进行的全部法定期限，最急的在前；等待申请人或第三方的，不算承办人逾期。',
        en: 'Every running deadline, the most urgent first; deadlines of other parties do not count as late for the officer.',
      }}
      actions={<AgencyChoice />}
    >
      <AddressTabs
        lets={ofTabs}
        tabs={[
          { key: 'list', label: t({ zh: '一览', en: 'List' }), content: <BoardView /> },
          { key: 'calendar', label: t({ zh: '日历', en: 'Calendar' }), content: <CalendarView /> },
          { key: 'load', label: t({ zh: '工作量', en: 'Load' }), content: <LoadView /> },
          { key: 'forecast', label: t({ zh: '预测', en: 'Forecast' }), content: <ForecastView /> },
        ]}
      />
    </Page>
  );
}
