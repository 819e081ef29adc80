import { Tag } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';

/** What a ledger tells that the law would have refused, or that nothing in it shows. */
export function Irregularities({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { t } = useLanguage();
  return (
    <ul className="plain irregularities">
      {subject.irregularities.map(({ event, code, kind, zh, en }) => (
        <li key={`${event} ${code}`}>
          <Tag color={kind === 'unlawful' ? 'red' : 'gold'}>{t(lookups.value('irregular', kind))}</Tag>
          {t({ zh, en })}{' '}
          <Link to={`?tab=history&event=${event}`}>{t({ zh: `第 ${event} 号记录`, en: `record ${event}` })}</Link>
        </li>
      ))}
    </ul>
  );
}
