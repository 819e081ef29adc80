import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { BehindList } from './behind-list.js';
import { type Behind, type ReadinessItem, readinessQuery } from './reports.js';
import { isCaseItem, isDisputeItem, useReportAddress } from './use-report-address.js';

function behindOf(item: ReadinessItem): Behind | null {
  if (isCaseItem(item)) return { of: 'cases', item: item.code };
  return isDisputeItem(item) ? { of: 'disputes', item: item.code } : null;
}

/** An item to correct or check, with its meaning and the number of cases. */
function Item({ item, isOpen }: { readonly item: ReadinessItem; readonly isOpen: boolean }) {
  const { t } = useLanguage();
  const { hrefOf } = useReportAddress();
  const { code, weight, title, meaning, article, count, opens } = item;
  const amount = t({ zh: `${count} 件`, en: String(count) });
  const mark =
    weight === 'must'
      ? { sign: '✗', zh: '须处理', en: 'to be corrected' }
      : { sign: '!', zh: '请核对', en: 'to be checked' };
  return (
    <li className={`ready ready-${weight}${isOpen ? ' ready-open' : ''}`}>
      <span className="check-mark" role="img" aria-label={t(mark)}>
        {mark.sign}
      </span>
      <div>
        <strong>{t(title)}</strong>
        <div className="detail">
          {t(meaning)}
          {article !== null && <span className="ready-article">{article}</span>}
        </div>
      </div>
      {opens !== null && (
        <Link
          to={hrefOf({ view: 'readiness', item: code })}
          replace={isOpen}
          aria-label={`${t(title)}${t({ zh: '：', en: ': ' })}${amount}`}
          aria-current={isOpen ? 'true' : undefined}
        >
          {amount}
        </Link>
      )}
    </li>
  );
}

/** What must be corrected or checked before the year is published; each item opens its cases. */
export function ReadinessView() {
  const { t } = useLanguage();
  const { year, whose, search } = useReportAddress();
  const { data, error, refetch } = useQuery(readinessQuery(year, whose));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  const open = data.items.find(({ code }) => code === search.get('item'));
  const behind = open && behindOf(open);
  const toDo = data.items.filter(({ count }) => count > 0);
  const musts = toDo.filter(({ weight }) => weight === 'must').length;
  return (
    <div className="report-tables">
      <section aria-label={t({ zh: '发布前检查', en: 'Before publishing' })}>
        <p className="ready-sum">
          {musts === 0 ? (
            <Tag color="green">{t({ zh: '可以发布', en: 'Ready' })}</Tag>
          ) : (
            <Tag color="red">{t({ zh: `${musts} 项须处理`, en: `${musts} to be corrected` })}</Tag>
          )}
          {t({
            zh: `截至 ${data.asOf}。✗ 必须处理；! 请核对。`,
            en: `As of ${data.asOf}. ✗: must be corrected; !: please check.`,
          })}
        </p>
        <ul className="plain">
          {toDo.map((item) => (
            <Item key={item.code} item={item} isOpen={item === open} />
          ))}
        </ul>
        <ul className="plain ready-settled">
          {data.items
            .filter(({ count }) => count === 0)
            .map(({ code, settled }) => (
              <li key={code}>
                <span aria-hidden>✓</span> {t(settled)}
              </li>
            ))}
        </ul>
      </section>
      <aside className="report-aside">
        {open && behind ? (
          <BehindList title={t(open.title)} count={open.count} behind={behind} note={t(open.meaning)} />
        ) : (
          <Nothing
            title={{ zh: '点一项的件数，案件列在这里', en: 'Open an item to see its cases here' }}
            hint={{ zh: '处理后回到本页，数字随即更新。', en: 'Correct them and return: the figures are updated.' }}
          />
        )}
      </aside>
    </div>
  );
}
