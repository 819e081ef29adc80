import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import './fact-list.css';

export type FactText = Shape<'Case'>['history'][number]['said'][number];

/** What a record says, field by field in the server's words; where it put something right, what stood before. */
export function FactList({ said }: { readonly said: readonly FactText[] }) {
  const { t } = useLanguage();
  if (said.length === 0) return null;
  return (
    <dl className="said">
      {said.map(({ field, label, before, value }, at) => (
        <div key={`${at} ${field}`}>
          <dt>{t(label)}</dt>
          <dd>
            {before && (
              <>
                <del>{t(before)}</del>
                {' → '}
              </>
            )}
            {t(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
