import { Button, Tag } from 'antd';
import { acknowledge, inboxKey } from '../inbox/inbox.js';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { Line, Panel } from './panel.js';
import { type Workbench, workbenchKey } from './workbench.js';

/** The user's notifications to acknowledge, and the supervisions to answer. */
export function AttentionPanels({ notifications, supervisions }: Pick<Workbench, 'notifications' | 'supervisions'>) {
  const { t } = useLanguage();
  const take = useAct({
    act: (line: Workbench['notifications']['lines'][number]) =>
      acknowledge(line.ids.map((id) => ({ agencyId: line.agencyId, id }))),
    changes: [inboxKey, workbenchKey],
    done: () => ({ zh: '已确认知悉', en: 'Acknowledged' }),
  });
  return (
    <>
      <Panel
        title={{ zh: '待确认的提醒', en: 'Notifications to acknowledge' }}
        count={notifications.count}
        all="/inbox?show=acknowledge"
        empty={{
          zh: '期限临近或逾期、有人催办时，提醒出现在这里；确认知悉后不再逐级上报。',
          en: 'Reminders of deadlines and from colleagues appear here; once acknowledged, they do not escalate.',
        }}
      >
        {notifications.lines.map((line) => (
          <Line
            key={`${line.agencyId}/${line.ids.join()}`}
            to={line.link ?? '/inbox?show=acknowledge'}
            name={t(line.title)}
            end={
              <>
                <span className="detail">{shownInstant(line.notifiedAt).slice(5)}</span>{' '}
                <Button
                  size="small"
                  aria-label={t({ zh: `确认知悉 ${line.title.zh}`, en: `Acknowledge ${line.title.en}` })}
                  onClick={() => {
                    take.mutate(line);
                  }}
                >
                  {t({ zh: '知悉', en: 'Acknowledge' })}
                </Button>
              </>
            }
          />
        ))}
      </Panel>
      {supervisions.count > 0 && (
        <Panel
          title={{ zh: '督办', en: 'Supervision' }}
          count={supervisions.count}
          all="/supervisions"
          empty={{ zh: '', en: '' }}
        >
          {supervisions.lines.map((line) => (
            <Line
              key={line.id}
              to={`/supervisions/${line.id}`}
              name={line.caseNumber ?? line.reason}
              more={`${line.agencyName} · ${t(line.act.label)}`}
              end={
                <>
                  {line.answerDueOn} {line.isLate && <Tag color="red">{t({ zh: '逾期', en: 'Late' })}</Tag>}
                </>
              }
            />
          ))}
        </Panel>
      )}
    </>
  );
}
