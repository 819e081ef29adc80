import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { peopleQuery } from '../api/reference.js';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import type { Subject } from './subject.js';

/** Who changed what since this form was opened; the values typed in stay. */
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
        en: 'This record was changed while you were writing. Your text is kept: check the changes, then submit.',
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
            {t({ zh: '现在的状态：', en: 'Current state: ' })}
            <strong>{t(subject.stateLabel)}</strong>
            {subject.dueOn !== null && t({ zh: `，答复期限 ${subject.dueOn}`, en: `, reply due ${subject.dueOn}` })}
          </div>
        </>
      }
    />
  );
}
