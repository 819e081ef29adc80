import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { peopleQuery } from '../api/reference.js';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import type { Subject } from './subject.js';

/** Who changed what since this form was opened; what was typed stays as it is. */
export function ChangedMeanwhile({ subject, seen }: { readonly subject: Subject; readonly seen: number }) {
  const { t } = useLanguage();
  const { data } = useQuery(peopleQuery);
  const nameOf = (id: string) => data?.find((one) => one.id === id)?.name ?? t({ zh: '系统', en: 'The system' });
  const since = subject.history.filter(({ seq }) => seq > seen);
  return (
    <Alert
      type="warning"
      showIcon
      title={t({
        zh: '您填写时，他人已更新本案。填写的内容还在，请核对后再提交。',
        en: 'Somebody changed this while you were writing. What you wrote is still here: look, then send.',
      })}
      description={
        <>
          <ul className="plain">
            {since.map(({ seq, label, on, recordedAt, actorId }) => (
              <li key={seq}>
                {nameOf(actorId)}：{t(label)}（{on}
                {t({ zh: '，录入于', en: ', entered ' })} {shownInstant(recordedAt)}）
              </li>
            ))}
          </ul>
          <div>
            {t({ zh: '现在的状态：', en: 'It stands at: ' })}
            <strong>{t(subject.stateLabel)}</strong>
            {subject.dueOn !== null && t({ zh: `，答复期限 ${subject.dueOn}`, en: `, the reply due ${subject.dueOn}` })}
          </div>
        </>
      }
    />
  );
}
