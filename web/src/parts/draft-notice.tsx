import { Alert, Button } from 'antd';
import { useLanguage } from '../language.js';

/** Announces that a form was restored from a draft, and offers to discard it. */
export function DraftAnnouncement({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      title={t({ zh: '已恢复未提交的内容', en: 'Your unsent input was restored' })}
      action={
        <Button size="small" onClick={onDiscard}>
          {t({ zh: '放弃，重新填写', en: 'Discard' })}
        </Button>
      }
    />
  );
}
