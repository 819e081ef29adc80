import { Alert, Button, Skeleton, Typography } from 'antd';
import { memo, type ReactNode, useState } from 'react';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Compared } from './compared.js';
import { FoundCase } from './found-case.js';
import type { Similar, SimilarCase } from './intake.js';
import { PersonFindings } from './person-findings.js';
import { cited } from './words.js';
import './findings.css';

/** How many merely similar requests are shown at first. */
const NEAREST = 3;

interface FindingsProps {
  readonly similar: Similar | undefined;
  readonly error: unknown;
  readonly isLooking: boolean;
  /** Returns the present text of the form, for the comparison. */
  readonly contentOf: () => string;
  /** Offered where a request lists several matters. */
  readonly split?: ReactNode;
  /** The request is registered already and is therefore among those counted. */
  readonly isRegistered?: boolean;
}

/** Requests similar to this one: repeats, the same request by others, and the applicant's other requests. */
export const Findings = memo(function Findings({
  similar,
  error,
  isLooking,
  contentOf,
  split,
  isRegistered = false,
}: FindingsProps) {
  const { t } = useLanguage();
  const [compared, setCompared] = useState<SimilarCase | null>(null);
  if (error) return <ProblemAlert error={error} />;
  if (similar === undefined) {
    if (isLooking) return <Skeleton active />;
    return (
      <Nothing
        title={{ zh: '填写申请人和内容时，这里显示相似的申请', en: 'Similar requests appear here while you type' }}
        hint={{
          zh: '同一申请人的其他申请、是否重复、是否有多人申请同一信息',
          en: 'Other requests of the same applicant, repeats, and the same request by other applicants',
        }}
      />
    );
  }
  const { person, duplicates, repeat, sameMatter, applicants, publication } = similar;
  const isClear = duplicates.length === 0 && sameMatter.length === 0 && (person === null || person.total === 0);
  return (
    <>
      {split}
      {duplicates.length > 0 && (
        <section aria-label={t({ zh: '可能重复', en: 'Likely repeats' })}>
          <h2>{t({ zh: `可能重复（${duplicates.length}）`, en: `Likely repeats (${duplicates.length})` })}</h2>
          {repeat && (
            <Alert
              type="warning"
              showIcon
              title={t({ zh: `可能适用“${repeat.label.zh}”`, en: `May apply: ${repeat.label.en}` })}
              description={t(cited(repeat.text, repeat.article))}
            />
          )}
          <Cases found={duplicates} onCompare={setCompared} />
        </section>
      )}
      {person && <PersonFindings person={person} isRegistered={isRegistered} />}
      {sameMatter.length > 0 && (
        <section aria-label={t({ zh: '相同事项', en: 'The same matter' })}>
          <h2>
            {t({
              zh: `相同或相近事项（${sameMatter.length}）`,
              en: `The same or a similar matter (${sameMatter.length})`,
            })}
          </h2>
          {publication && (
            <Alert
              type="info"
              showIcon
              title={t({
                zh: `至少 ${applicants} 人申请同一信息，建议考虑纳入主动公开`,
                en: `At least ${applicants} applicants request the same information: consider making it public`,
              })}
              description={t(cited(publication.text, publication.article))}
            />
          )}
          <Cases found={sameMatter} onCompare={setCompared} />
        </section>
      )}
      {isClear && (
        <Typography.Text type="secondary">
          {t({ zh: '没有发现相似的申请', en: 'No similar requests found' })}
        </Typography.Text>
      )}
      <Compared
        content={compared === null ? '' : contentOf()}
        other={compared}
        onClose={() => {
          setCompared(null);
        }}
      />
    </>
  );
});

interface CasesProps {
  readonly found: Similar['duplicates'];
  readonly onCompare: (one: SimilarCase) => void;
}

/** The requests on the same matter, and the most similar of the others until all are shown. */
function Cases({ found, onCompare }: CasesProps) {
  const { t } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const first = Math.max(NEAREST, found.filter(({ likeness }) => likeness === 'same').length);
  const shown = isWhole ? found : found.slice(0, first);
  return (
    <>
      <ul className="plain">
        {shown.map(({ case: one, similarity, likeness }) => (
          <FoundCase key={one.id} {...{ one, similarity, likeness, onCompare }} />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t({ zh: `再显示 ${found.length - shown.length} 件`, en: `${found.length - shown.length} more` })}
        </Button>
      )}
    </>
  );
}
