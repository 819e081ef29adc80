import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';

/** Why a command is refused, by which article, and what would make it lawful. */
export function RefusalWords({ refusal }: { readonly refusal: Shape<'Refusal'> }) {
  const { t } = useLanguage();
  const { message, article, remedy } = refusal;
  return (
    <>
      <div>{t(message)}</div>
      {article !== null && <div className="detail">{article}</div>}
      {remedy !== null && (
        <div className="act-remedy">
          {t({ zh: '处理办法：', en: 'How to proceed: ' })}
          {t(remedy)}
        </div>
      )}
    </>
  );
}
