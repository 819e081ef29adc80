import { Alert } from 'antd';
import { useLanguage } from '../language.js';
import type { Warning } from './people.js';

/** Warnings of an act that succeeded, to be dealt with. */
export function Warnings({
  warnings,
  onClose,
}: {
  readonly warnings: readonly Warning[];
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t({ zh: '已保存，另请办理：', en: 'Saved. Please also deal with:' })}
      closable={{ onClose, 'aria-label': t({ zh: '知道了', en: 'Understood' }) }}
      description={
        <ul className="people-warnings">
          {warnings.map(({ code, message }) => (
            <li key={`${code} ${message.zh}`}>{t(message)}</li>
          ))}
        </ul>
      }
    />
  );
}
