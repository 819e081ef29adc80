import { Tag, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../../api/client.js';
import { shownInstant } from '../../instant.js';
import { useLanguage } from '../../language.js';
import type { CaseEvent } from '../case.js';
import { daysBetween, recordedOn } from '../dates.js';
import type { PutRight } from './put-right.js';
import '../../parts/fact-list.css';
import './timeline.css';

type FactText = Shape<'Case'>['history'][number]['content'][number];

/** The fields of a record with the server's labels; for a correction, also the previous values. */
function FactList({ facts }: { readonly facts: readonly FactText[] }) {
  const { t } = useLanguage();
  if (facts.length === 0) return null;
  return (
    <dl className="fact-list">
      {facts.map(({ field, label, before, value }, at) => (
        <div key={`${at} ${field}`}>
          <dt>{t(label)}</dt>
          <dd>
            {before && (
              <>
                <del>{t(before)}</del>
                {' → '}
              </>
            )}
            {t(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A record of a case or of a dispute about one. */
type Recorded = Pick<CaseEvent, 'seq' | 'type' | 'label' | 'on' | 'recordedAt' | 'actorName' | 'content' | 'hash'>;

interface EntryProps {
  readonly event: Recorded;
  /** The record that this one corrects. */
  readonly subject?: CaseEvent | null;
  readonly later?: readonly PutRight[];
  readonly isShown?: boolean;
}

function RecordLink({ event }: { readonly event: CaseEvent }) {
  const { t } = useLanguage();
  return (
    <Link to={`?tab=history&event=${event.seq}`}>
      {t({ zh: `第 ${event.seq} 号`, en: `no. ${event.seq}` })} {t(event.label)}
    </Link>
  );
}

/** One record: its legal date, when and by whom it was entered, its content, and later corrections. */
export function TimelineEntry({ event, subject = null, later = [], isShown = false }: EntryProps) {
  const { t } = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) place.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const lateBy = daysBetween(event.on, recordedOn(event.recordedAt));
  const isStruck = later.some((one) => one.isStruck);
  const classes = ['entry', ...(isShown ? ['entry-shown'] : []), ...(isStruck ? ['entry-struck'] : [])];
  return (
    <li ref={place} className={classes.join(' ')} data-event={event.seq}>
      <div className="entry-when">
        <strong>{event.on}</strong>
        <span className="detail">{t({ zh: `第 ${event.seq} 号`, en: `No. ${event.seq}` })}</span>
      </div>
      <div className="entry-what">
        <div className="entry-head">
          <strong className="entry-label">{t(event.label)}</strong>
          {event.type === 'note.add' && <Tag color="gold">{t({ zh: '内部', en: 'Internal' })}</Tag>}
          {lateBy > 0 && (
            <Tag color="orange">{t({ zh: `事后录入（迟 ${lateBy} 天）`, en: `Entered ${lateBy} days later` })}</Tag>
          )}
          {subject && (
            <span>
              → <RecordLink event={subject} />
            </span>
          )}
          {later.map(({ by, isStruck: struck }) => (
            <Tag key={by.seq} color={struck ? 'red' : 'blue'}>
              {struck ? t({ zh: '已撤销，见', en: 'Struck out, see' }) : t({ zh: '另见', en: 'See' })}{' '}
              <RecordLink event={by} />
            </Tag>
          ))}
        </div>
        <div className="detail">
          {event.actorName ?? t({ zh: '上级机关人员', en: 'A user of the superior agency' })}{' '}
          {t({ zh: '录入于', en: 'entered at' })} {shownInstant(event.recordedAt)}
        </div>
        <FactList facts={subject === null ? event.content : event.content.filter(({ field }) => field !== 'event')} />
      </div>
      <Typography.Text
        className="entry-hash mono"
        copyable={{
          text: event.hash,
          tooltips: [t({ zh: '复制哈希', en: 'Copy the hash' }), t({ zh: '已复制', en: 'Copied' })],
        }}
        title={event.hash}
      >
        {event.hash.slice(0, 8)}
      </Typography.Text>
    </li>
  );
}
