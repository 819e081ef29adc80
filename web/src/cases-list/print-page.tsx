import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { useAccount } from '../session/account.js';
import { addressOf, allCases, caseCount, casesKey, listNames } from './cases.js';
import './cases-list.css';
import { type CaseColumn, columnsOf } from './columns.js';
import { useReference } from './reference.js';
import { useColumnMemory } from './use-column-memory.js';

/** Lists of more than a hundred sheets are not printed: the workbook is for those. */
const MOST_PRINTED = 2_000;

/** Numbers and dates stay on one line; the information requested takes the remaining width. */
function classOf({ id }: CaseColumn): string {
  if (id === 'content') return 'long';
  return id === 'number' || id.endsWith('On') ? 'whole' : '';
}

/** The list as a printed register: A4 landscape, with the head on every sheet. */
export function PrintPage() {
  const { t } = useLanguage();
  const { agency, name } = useAccount();
  const { filters: address } = useFilters(listNames);
  const { sort, columns: named, ...filters } = address;
  const [chosenColumns] = useColumnMemory(named, () => undefined);
  const columns = columnsOf(chosenColumns);
  const { words } = useReference();
  const counted = useQuery(caseCount(filters)).data;
  const { data, error, refetch } = useQuery({
    queryKey: [...casesKey, 'all', filters, sort],
    queryFn: () => allCases(filters, sort, MOST_PRINTED),
  });
  const head = (column: CaseColumn) => (
    <th key={column.id} scope="col" className={classOf(column)}>
      {t(column.title)}
    </th>
  );
  return (
    <Page
      title={{ zh: '打印台账', en: 'Print the register' }}
      purpose={{ zh: '条件、排序和列与案件列表相同。', en: 'Filters, order and columns are those of the list.' }}
      actions={
        <>
          <Link to={`/cases?${addressOf(address)}`}>{t({ zh: '返回列表', en: 'Back to the list' })}</Link>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            disabled={data === undefined || data.cases.length === 0}
            onClick={() => {
              window.print();
            }}
          >
            {t({ zh: '打印', en: 'Print' })}
          </Button>
        </>
      }
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {data?.cases.length === 0 && <Nothing title={{ zh: '没有符合条件的案件', en: 'No matching cases' }} />}
      {data !== undefined && data.cases.length > 0 && (
        <div className="ledger-print">
          <table className="ledger">
            <caption>
              <strong>
                {agency.name}
                {t({ zh: '政府信息公开申请台账', en: ': register of requests for government information' })}
              </strong>
              <span>
                {t({
                  zh: `共 ${data.cases.length} 件　制表 ${name}　${counted?.asOf ?? ''}`,
                  en: `${data.cases.length} cases, by ${name}, ${counted?.asOf ?? ''}`,
                })}
                {data.isMore &&
                  t({
                    zh: `（仅前 ${MOST_PRINTED} 件，全部请导出 Excel）`,
                    en: ` (the first ${MOST_PRINTED}; export the rest to Excel)`,
                  })}
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col" className="whole">
                  {t({ zh: '序号', en: 'No.' })}
                </th>
                {columns.map(head)}
              </tr>
            </thead>
            <tbody>
              {data.cases.map((line, index) => (
                <tr key={line.id}>
                  <td>{index + 1}</td>
                  {columns.map((column) => (
                    <td key={column.id} className={classOf(column)}>
                      {column.text(line, words)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
