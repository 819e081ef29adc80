import { Tag } from 'antd';
import { useLanguage } from '../language.js';
import { Line, Panel } from './panel.js';
import type { Workbench } from './workbench.js';

/** How the agencies below stand, those with the most that is late first. */
export function BelowPanel({ below }: { readonly below: NonNullable<Workbench['below']> }) {
  const { t } = useLanguage();
  return (
    <Panel
      title={{ zh: '下级机关', en: 'Agencies below' }}
      count={below.length}
      all="/deadlines?view=load"
      empty={{ zh: '', en: '' }}
    >
      {below.map(({ agencyId, agencyName, red, amber, green, waiting }) => (
        <Line
          key={agencyId}
          to={`/deadlines?agencyId=${agencyId}`}
          name={agencyName}
          more={t({ zh: `未到期 ${green} · 等待他方 ${waiting}`, en: `${green} in time · ${waiting} wait for others` })}
          end={
            <>
              <Tag color={red > 0 ? 'red' : undefined}>{t({ zh: `逾期 ${red}`, en: `${red} late` })}</Tag>{' '}
              <Tag color={amber > 0 ? 'gold' : undefined}>{t({ zh: `即将到期 ${amber}`, en: `${amber} soon` })}</Tag>
            </>
          }
        />
      ))}
    </Panel>
  );
}
