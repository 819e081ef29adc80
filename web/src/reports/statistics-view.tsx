import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { CountTable, UnitTable } from './count-tables.js';
import { reportQuery } from './reports.js';
import { useReportAddress } from './use-report-address.js';

/** One figure with its context. */
function Key({ name, value, of }: { readonly name: string; readonly value: string; readonly of?: string }) {
  return (
    <div className="key-figure">
      <dt>{name}</dt>
      <dd>
        {value}
        {of !== undefined && <div className="detail">{of}</div>}
      </dd>
    </div>
  );
}

/** The figures for the text of a report: shares, units, subjects, purposes, timeliness, change on last year. */
export function StatisticsView() {
  const { t } = useLanguage();
  const { year, whose } = useReportAddress();
  const { data, error, refetch } = useQuery(reportQuery(year, whose));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 14 }} />;
  const { statistics: of } = data;
  const { previousYear, onTime } = of;
  const source = previousYear?.source === 'opening_balance' ? t({ zh: '已发布数', en: 'as published' }) : '';
  const channels = Object.entries(of.channels).map(([name, { count, share }]) => ({
    value: name === '网络' ? '互联网' : name,
    count,
    share,
  }));
  const pieces = (count: number) => t({ zh: `${count} 件`, en: String(count) });
  return (
    <>
      <dl className="key-figures">
        <Key
          name={t({ zh: '新收', en: 'New' })}
          value={pieces(of.received)}
          of={
            previousYear === null
              ? t({ zh: '上年数未知', en: 'last year unknown' })
              : t({
                  zh: `上年 ${previousYear.received} 件${source && `（${source}）`}，同比 ${of.yoy ?? '—'}`,
                  en: `${previousYear.received} last year ${source}, ${of.yoy ?? '—'}`,
                })
          }
        />
        <Key
          name={t({ zh: '办理', en: 'Handled' })}
          value={pieces(of.handled)}
          of={t({ zh: `其中上年结转 ${of.carriedIn} 件`, en: `${of.carriedIn} carried in` })}
        />
        <Key
          name={t({ zh: '办结', en: 'Closed' })}
          value={pieces(of.closed)}
          of={t({ zh: `结转下年 ${of.open} 件`, en: `${of.open} carried over` })}
        />
        <Key
          name={t({ zh: '按期答复', en: 'In time' })}
          value={onTime.share ?? '—'}
          of={t({
            zh: `按期 ${onTime.inTime}，逾期 ${onTime.late}，无法判定 ${onTime.unknown}`,
            en: `${onTime.inTime} in time, ${onTime.late} late, ${onTime.unknown} unknown`,
          })}
        />
        <Key
          name={t({ zh: '平均用时', en: 'On average' })}
          value={
            of.averageWorkingDays === null
              ? '—'
              : t({ zh: `${of.averageWorkingDays} 个工作日`, en: `${of.averageWorkingDays} working days` })
          }
        />
        <Key name={t({ zh: '转为主动公开', en: 'Made public' })} value={pieces(of.madePublic)} />
      </dl>
      <div className="report-halves">
        <CountTable
          title={t({ zh: '接收渠道', en: 'Channels' })}
          head={t({ zh: '渠道', en: 'Channel' })}
          lines={channels}
          whole={of.received}
        />
        <CountTable
          title={t({ zh: '申请用途', en: 'Purposes' })}
          head={t({ zh: '用途', en: 'Purpose' })}
          lines={of.purposes}
          whole={of.received}
        />
        <CountTable
          title={t({ zh: '申请最多的事项', en: 'Most requested subjects' })}
          head={t({ zh: '事项', en: 'Subject' })}
          lines={of.subjects}
          whole={of.received}
        />
        <UnitTable units={of.byUnit} />
      </div>
    </>
  );
}
