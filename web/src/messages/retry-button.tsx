import { Button } from 'antd';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { hasRole, useAccount } from '../session/account.js';
import { type Message, messagesKey, retryMessage } from './messages.js';

/** Attempts a message again that was given up; for those who may. */
export function RetryButton({ message }: { readonly message: Message }) {
  const { t } = useLanguage();
  const account = useAccount();
  const retry = useAct({
    act: retryMessage,
    changes: [messagesKey],
    done: () => ({ zh: '已重新排队发送', en: 'It will be attempted again' }),
  });
  const gaveUp = message.status === 'failed' || message.status === 'bounced';
  if (!gaveUp || !hasRole(account, ['administrator'])) return null;
  return (
    <Button
      size="small"
      loading={retry.isPending}
      onClick={() => {
        retry.mutate(message);
      }}
    >
      {t({ zh: '重新发送', en: 'Send again' })}
    </Button>
  );
}
