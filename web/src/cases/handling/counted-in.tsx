import { Link } from 'react-router';
import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';

/** Where the annual tables count the case as of today; each place leads to all cases of that cell. */
export function CountedIn({ subject: { cells, clock, registration } }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  if (cells.length === 0) {
    return (
      <p className="detail">
        {t({
          zh: '尚未计入年报：收到日未确认，或者登记已作废。',
          en: 'Counted nowhere: the day of receipt is open, or the registration void.',
        })}
      </p>
    );
  }
  return (
    <>
      <p className="detail">
        {t({ zh: `截至 ${clock.asOf} 计入表三：`, en: `As of ${clock.asOf}, counted in table three:` })}
      </p>
      <ul className="plain counted-in">
        {cells.map(({ year, column, rows }) => (
          <li key={year}>
            <strong>{t({ zh: `${year}年`, en: String(year) })}</strong>{' '}
            {t({ zh: `“${column}”列：`, en: `column “${column}”:` })}
            {rows.map(({ id, label }) => (
              <Link key={id} to={`/reports/${year}?table=3&row=${id}&column=${registration.applicantCategory}`}>
                {label}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
