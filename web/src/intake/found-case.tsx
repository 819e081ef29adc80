import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import type { Similar, SimilarCase } from './intake.js';

interface FoundCaseProps {
  readonly one: SimilarCase;
  readonly similarity: number;
  readonly likeness: Similar['duplicates'][number]['likeness'];
  readonly onCompare: (one: SimilarCase) => void;
}

/** A request similar to the one being typed: the similarity, the state, and the reply. */
export function FoundCase({ one, similarity, likeness, onCompare }: FoundCaseProps) {
  const { t } = useLanguage();
  const percent = Math.round(similarity * 100);
  return (
    <li className="intake-found">
      <div className="intake-found-head">
        <CaseLink one={one} />
        <span>{one.applicantName}</span>
        <Tag color={likeness === 'same' ? 'red' : 'gold'}>{t({ zh: `相似 ${percent}%`, en: `${percent}% alike` })}</Tag>
        <Button
          size="small"
          onClick={() => {
            onCompare(one);
          }}
        >
          {t({ zh: '比对', en: 'Compare' })}
        </Button>
      </div>
      <div className="intake-found-content">{one.content}</div>
      <div className="detail">
        <Standing one={one} />
      </div>
    </li>
  );
}

/** Opens in another tab; the form stays as it is. */
export function CaseLink({ one }: { readonly one: SimilarCase }) {
  return (
    <Link to={`/cases/${one.id}`} target="_blank">
      {one.number}
    </Link>
  );
}

/** The reply with its outcome and number, or else the state and the due day. */
export function Standing({ one }: { readonly one: SimilarCase }) {
  const { t } = useLanguage();
  const { state, submittedOn, outcome, repliedOn, replyNumber, dueOn, isOpen, madePublicOn } = one;
  const parts = [
    t({ zh: `${submittedOn} 提交`, en: `submitted ${submittedOn}` }),
    outcome === null ? t(state.label) : `${t({ zh: '结果', en: 'result' })} ${t(outcome.label)}`,
    ...(repliedOn === null ? [] : [t({ zh: `${repliedOn} 答复`, en: `answered ${repliedOn}` })]),
    ...(replyNumber === null ? [] : [replyNumber]),
    ...(isOpen && dueOn !== null ? [t({ zh: `${dueOn} 到期`, en: `due ${dueOn}` })] : []),
    ...(madePublicOn === null ? [] : [t({ zh: '已主动公开', en: 'made public' })]),
  ];
  return <>{parts.join(' · ')}</>;
}
