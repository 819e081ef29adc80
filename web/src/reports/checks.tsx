import { useLanguage } from '../language.js';
import type { Report } from './reports.js';

/** The identities that must hold in the tables: the result, the meaning, and where one is broken. */
export function Checks({ report: { identities, checks } }: { readonly report: Report }) {
  const { t } = useLanguage();
  return (
    <section aria-label={t({ zh: '勾稽核对', en: 'Checks' })}>
      <h2>{t({ zh: '勾稽核对', en: 'Checks' })}</h2>
      <ul className="plain checks">
        {identities.map(({ code, text, article, holds }) => {
          const result =
            holds === null
              ? { mark: '–', zh: '无从比较', en: 'nothing to compare with' }
              : holds
                ? { mark: '✓', zh: '成立', en: 'holds' }
                : { mark: '✗', zh: '不成立', en: 'broken' };
          return (
            <li
              key={code}
              className={holds === false ? 'check-broken' : holds === null ? 'check-unknown' : 'check-holds'}
            >
              <span className="check-mark" role="img" aria-label={t(result)}>
                {result.mark}
              </span>
              <div>
                {t(text)}
                {holds === null && (
                  <span className="detail">{t({ zh: '（缺上年数）', en: ' (last year unknown)' })}</span>
                )}
                <div className="detail">{article}</div>
                {checks
                  .filter((finding) => finding.code === code)
                  .map(({ place, message }) => (
                    <div key={place} className="check-finding">
                      {t(message)}
                    </div>
                  ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
