import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../../language.js';
import { Nothing } from '../../parts/nothing.js';
import { useFilters } from '../../parts/use-filters.js';
import type { CaseDetail, CaseEvent } from '../case.js';
import { putRightLater, subjectOf } from './put-right.js';
import { TimelineEntry } from './timeline-entry.js';

const names = ['show', 'event'] as const;

const shows = {
  all: () => true,
  acts: ({ type }: CaseEvent) => type !== 'note.add',
  notes: ({ type }: CaseEvent) => type === 'note.add',
};
const isShow = (show: string | undefined): show is keyof typeof shows => show !== undefined && show in shows;

/** The history, the latest first: legal date and entry date, user, content, and corrections. */
export function Timeline({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { filters, change } = useFilters(names);
  const later = useMemo(() => putRightLater(subject.history), [subject.history]);
  const show = isShow(filters.show) ? filters.show : 'all';
  const entries = subject.history.filter(shows[show]).reverse();
  return (
    <>
      <div className="toolbar">
        <Segmented<keyof typeof shows>
          aria-label={t({ zh: '显示哪些记录', en: 'Which records' })}
          value={show}
          options={[
            { value: 'all', label: t({ zh: '全部', en: 'All' }) },
            { value: 'acts', label: t({ zh: '办理', en: 'Acts' }) },
            { value: 'notes', label: t({ zh: '内部备注', en: 'Notes' }) },
          ]}
          onChange={(chosen) => {
            change({ show: chosen === 'all' ? undefined : chosen, event: undefined });
          }}
        />
        <span className="detail">
          {t({
            zh: '最新的在前。粗体为法定日期；记录不可改动，更正另记一笔。',
            en: 'Latest first. Bold: the legal date. Records cannot be changed; corrections are records of their own.',
          })}
        </span>
      </div>
      {entries.length === 0 && (
        <Nothing
          title={{ zh: '没有内部备注', en: 'No notes' }}
          hint={{
            zh: '“备注”只供本机关内部查看，申请人看不到。',
            en: 'Notes are for the agency alone; applicants never see them.',
          }}
        />
      )}
      <ol className="timeline" reversed>
        {entries.map((event) => (
          <TimelineEntry
            key={event.seq}
            event={event}
            subject={subjectOf(event, subject.history)}
            later={later.get(event.seq) ?? []}
            isShown={filters.event === String(event.seq)}
          />
        ))}
      </ol>
    </>
  );
}
