import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { outcomesQuery } from '../../api/reference.js';
import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { Facts } from './facts.js';
import { replyFacts } from './reply-facts.js';

/** The replies, round by round, with the articles, the remedy, and the service. */
export function Replies({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { t, language } = useLanguage();
  const { data: outcomes } = useQuery(outcomesQuery);
  const endings = subject.rounds.flatMap(({ ending }) => (ending === null ? [] : [ending]));
  const last = endings[endings.length - 1];
  return endings.map((ending) => {
    const rule = outcomes?.find(({ code }) => code === ending.outcome);
    const service = ending === last ? subject.service : null;
    return (
      <div key={ending.event}>
        {ending.recordedAfterwards && <Tag color="orange">{t({ zh: '补录', en: 'Recorded afterwards' })}</Tag>}
        <Facts
          facts={[
            { label: { zh: '答复日', en: 'Replied on' }, value: ending.on },
            { label: { zh: '文号', en: 'Number' }, value: ending.replyNumber },
            ...replyFacts({ reply: ending.reply, outcome: ending.outcome, lookups, t }),
            {
              label: { zh: '依据', en: 'Articles' },
              value: rule?.articles.join(language === 'zh' ? '、' : ', '),
              isWide: true,
            },
            { label: { zh: '救济', en: 'Remedy' }, value: rule?.remedy ? t(rule.remedy.label) : null, isWide: true },
            {
              label: { zh: '送达', en: 'Served' },
              value:
                service && `${service.on} ${t(lookups.value('method', service.method))} ${service.proof ?? ''}`.trim(),
              isWide: true,
            },
          ]}
        />
      </div>
    );
  });
}
