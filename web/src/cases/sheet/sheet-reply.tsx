import { useQuery } from '@tanstack/react-query';
import { outcomesQuery } from '../../api/reference.js';
import { useLanguage } from '../../language.js';
import type { SheetPart } from './sheet-request.js';
import { SheetRows } from './sheet-rows.js';

/** The latest reply, its grounds, and its service. */
export function SheetReply({ subject: { rounds, service }, lookups }: SheetPart) {
  const { t, language } = useLanguage();
  const { data: outcomes } = useQuery(outcomesQuery);
  const endings = rounds.flatMap(({ ending }) => (ending === null ? [] : [ending]));
  const ending = endings[endings.length - 1];
  if (ending === undefined) return null;
  const rule = outcomes?.find(({ code }) => code === ending.outcome);
  const facts = Object.entries(ending.reply?.facts ?? {}).map(([code, value]) => [
    { label: lookups.fact(code), value },
  ]);
  return (
    <SheetRows
      heading={{ zh: '答复与送达', en: 'Reply and service' }}
      lines={[
        [
          { label: { zh: '答复日', en: 'Replied on' }, value: ending.on },
          { label: { zh: '文号', en: 'Number' }, value: ending.replyNumber },
        ],
        [{ label: { zh: '处理结果', en: 'Outcome' }, value: t(lookups.value('outcome', ending.outcome)) }],
        [{ label: { zh: '依据', en: 'Articles' }, value: rule?.articles.join(language === 'zh' ? '、' : ', ') }],
        ...(ending.reply ? [[{ label: { zh: '答复理由', en: 'Reasons' }, value: ending.reply.reasons }]] : []),
        ...facts,
        [{ label: { zh: '救济', en: 'Remedy' }, value: rule?.remedy && t(rule.remedy.label) }],
        [
          { label: { zh: '送达', en: 'Served on' }, value: service?.on },
          {
            label: { zh: '方式、凭证', en: 'Method and evidence' },
            value: service && `${t(lookups.value('method', service.method))} ${service.proof ?? ''}`,
          },
        ],
      ]}
    />
  );
}
