import type { Text } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import type { Fact } from './facts.js';

type Draft = NonNullable<CaseDetail['draft']>;

interface Replied {
  readonly reply: Draft['reply'] | null;
  readonly outcome: Draft['reply']['outcome'];
  readonly lookups: Lookups;
  readonly t: (text: Text) => string;
}

/** Content of a reply or its draft: the outcome, the reasons, and the facts that the outcome requires. */
export function replyFacts({ reply, outcome, lookups, t }: Replied): Fact[] {
  return [
    { label: { zh: '处理结果', en: 'Outcome' }, value: t(lookups.value('outcome', outcome)), isWide: true },
    {
      label: { zh: '答复理由', en: 'Reasons' },
      value: reply && reply.reasons !== '' ? <span className="written">{reply.reasons}</span> : null,
      isWide: true,
    },
    ...Object.entries(reply?.facts ?? {}).map(([code, value]) => ({
      label: lookups.fact(code),
      value,
      isWide: true,
    })),
  ];
}
