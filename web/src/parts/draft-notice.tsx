import { Alert, Button } from 'antd';
import { useLanguage } from '../language.js';

/** Says that a form was filled again with what had been typed before, and offers to begin anew. */
export function DraftAnnouncement({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      title={t({ zh: '已恢复未提交的内容', en: 'What you had typed is back' })}
      action={
        <Button size="small" onClick={onDiscard}>
          {t({ zh: '放弃，重新填写', en: 'Discard it' })}
        </Button>
      }
    />
  );
}
