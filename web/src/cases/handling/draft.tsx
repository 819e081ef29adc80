import { Steps } from 'antd';
import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { Facts } from './facts.js';
import { replyFacts } from './reply-facts.js';

/** The draft of a reply, and the steps of clearance: who passed which, and what remains. */
export function Draft({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { t } = useLanguage();
  const { draft, remainingSteps } = subject;
  if (draft === null) return null;
  const person = (id: string) => lookups.person(id) ?? '—';
  const passed = draft.cleared.map(({ step, by, on }) => ({
    key: step,
    title: t(lookups.value('step', step)),
    content: `${person(by)} ${on}`,
    status: 'finish' as const,
  }));
  const open = remainingSteps.map((step, at) => ({
    key: step,
    title: t(lookups.value('step', step)),
    content: at === 0 ? t({ zh: '待审核', en: 'Next' }) : t({ zh: '未到', en: 'Later' }),
    status: at === 0 ? ('process' as const) : ('wait' as const),
  }));
  return (
    <>
      <Steps
        size="small"
        className="clearance"
        items={[
          {
            key: 'draft',
            title: t({ zh: '拟稿', en: 'Draft' }),
            content: `${person(draft.draftedBy)} ${draft.on}`,
            status: 'finish',
          },
          ...passed,
          ...open,
        ]}
      />
      <Facts facts={replyFacts({ reply: draft.reply, outcome: draft.reply.outcome, lookups, t })} />
    </>
  );
}
