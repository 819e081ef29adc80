import { Tag } from 'antd';
import { useLanguage } from '../language.js';
import { Line, Panel } from './panel.js';
import type { Workbench } from './workbench.js';

type Panels = Pick<Workbench, 'receipts' | 'unassigned' | 'claimable' | 'drafts' | 'returned'>;
type CaseLine = NonNullable<Workbench['unassigned']>['lines'][number];

const toCase = ({ caseId }: { readonly caseId: string }) => `/cases/${caseId}`;

const inAllCases = (unit: string | null) =>
  `/cases?open=true&unassigned=true&sort=dueOn${unit === null ? '' : `&unit=${encodeURIComponent(unit)}`}`;

/** The due day of a case, red once it has passed. */
function Due({ line: { dueOn, isLate } }: { readonly line: Pick<CaseLine, 'dueOn' | 'isLate'> }) {
  const { t } = useLanguage();
  if (dueOn === null) return null;
  const words = isLate ? { zh: `${dueOn} 逾期`, en: `was due ${dueOn}` } : { zh: `${dueOn} 到期`, en: `due ${dueOn}` };
  return <span className={isLate ? 'panel-late' : undefined}>{t(words)}</span>;
}

/** Cases that await an act of the user: to confirm, to assign, to clear, to redraft. */
export function CasePanels({ receipts, unassigned, claimable, drafts, returned }: Panels) {
  const { t } = useLanguage();
  const words = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');
  return (
    <>
      {receipts && (
        <Panel
          title={{ zh: '待确认收到', en: 'Receipts to confirm' }}
          count={receipts.count}
          all="/cases?state=registered&sort=registeredOn"
          empty={{
            zh: '互联网、传真和平常信函的申请，登记后须依第三十一条确认收到日，期限才起算；未确认的每天列在这里。',
            en: 'Requests by internet, fax and plain mail wait here until their day of receipt is confirmed (art. 31).',
          }}
        >
          {receipts.lines.map((line) => (
            <Line
              key={line.caseId}
              to={toCase(line)}
              name={line.number}
              more={words(line.subject, t(line.channel.label))}
              end={
                <Tag color={line.days > 1 ? 'red' : 'gold'}>
                  {line.days === 0
                    ? t({ zh: '今天提交', en: 'received today' })
                    : t({ zh: `已 ${line.days} 天`, en: `${line.days} days` })}
                </Tag>
              }
            />
          ))}
        </Panel>
      )}
      {drafts && (
        <Panel
          title={{ zh: '待我审签', en: 'Drafts to clear' }}
          count={drafts.count}
          all="/cases?state=open.drafted&sort=dueOn"
          empty={{
            zh: '承办人提交的答复稿，轮到您的步骤时出现在这里。',
            en: 'Drafts of replies appear here when the next step is yours.',
          }}
        >
          {drafts.lines.map((line) => (
            <Line
              key={line.caseId}
              to={toCase(line)}
              name={line.number}
              more={words(t({ zh: `待${line.step.label.zh}`, en: line.step.label.en }), line.subject)}
              end={<Due line={line} />}
            />
          ))}
        </Panel>
      )}
      {returned && returned.count > 0 && (
        <Panel
          title={{ zh: '退回我修改的', en: 'Drafts returned to me' }}
          count={returned.count}
          all="/cases?mine=true&state=open.reviewing.working&sort=dueOn"
          empty={{ zh: '', en: '' }}
        >
          {returned.lines.map((line) => (
            <Line
              key={line.caseId}
              to={toCase(line)}
              name={line.number}
              more={words(line.reason, line.subject)}
              end={<Due line={line} />}
            />
          ))}
        </Panel>
      )}
      {claimable && (
        <Panel
          title={{ zh: '本科室待认领', en: 'To claim in my unit' }}
          count={claimable.count}
          all={inAllCases(claimable.lines[0]?.unit ?? null)}
          empty={{
            zh: '分到本科室而还没有承办人的申请出现在这里，打开后按“认领”。',
            en: 'Unassigned requests of your unit appear here; open one and claim it.',
          }}
        >
          {claimable.lines.map((line) => (
            <Line
              key={line.caseId}
              to={toCase(line)}
              name={line.number}
              more={line.subject}
              end={<Due line={line} />}
            />
          ))}
        </Panel>
      )}
      {unassigned && (
        <Panel
          title={{ zh: '待分办', en: 'To assign' }}
          count={unassigned.count}
          all={inAllCases(null)}
          empty={{
            zh: '在办而没有承办人的申请出现在这里，可以在案件列表中批量分办。',
            en: 'Unassigned open requests appear here; assign several at once from the list of cases.',
          }}
        >
          {unassigned.lines.map((line) => (
            <Line
              key={line.caseId}
              to={toCase(line)}
              name={line.number}
              more={words(line.subject, line.unit)}
              end={<Due line={line} />}
            />
          ))}
        </Panel>
      )}
    </>
  );
}
