import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { Findings } from '../intake/findings.js';
import { type CaseDetail, caseSimilarQuery } from './case.js';

/** Requests like this one, as intake finds them for one that is being typed. */
export function CaseSimilar({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { data, error, isFetching } = useQuery(caseSimilarQuery(subject.id));
  return (
    <>
      {!subject.personShown && (
        <p className="detail">
          {t({
            zh: '您的角色不能查看申请人，这里只比对申请内容。',
            en: 'Your office does not need to know who asked: only what is asked for is compared.',
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
