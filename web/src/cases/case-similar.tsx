import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { Findings } from '../intake/findings.js';
import { type CaseDetail, caseSimilarQuery } from './case.js';

/** Similar requests, found as at intake. */
export function CaseSimilar({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { data, error, isFetching } = useQuery(caseSimilarQuery(subject.id));
  return (
    <>
      {!subject.personShown && (
        <p className="detail">
          {t({
            zh: '您的角色不能查看申请人，这里只比对申请内容。',
            en: 'Your role does not need to know the applicant: only the information requested is compared.',
          })}
        </p>
      )}
      <Findings
        similar={data}
        error={error}
        isLooking={isFetching}
        contentOf={() => subject.registration.content}
        isRegistered
      />
    </>
  );
}
