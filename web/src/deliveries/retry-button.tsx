import { Button } from 'antd';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { hasRole, useAccount } from '../session/account.js';
import { type Message, deliveriesKey, retryDelivery } from './deliveries.js';

/** Attempts a message again that was given up; for those who may. */
export function RetryButton({ delivery }: { readonly delivery: Message }) {
  const { t } = useLanguage();
  const account = useAccount();
  const retry = useAct({
    act: retryDelivery,
    changes: [deliveriesKey],
    done: () => ({ zh: '已重新排队发送', en: 'It will be attempted again' }),
  });
  const gaveUp = delivery.status === 'failed' || delivery.status === 'bounced';
  if (!gaveUp || !hasRole(account, ['administrator'])) return null;
  return (
    <Button
      size="small"
      loading={retry.isPending}
      onClick={() => {
        retry.mutate(delivery);
      }}
    >
      {t({ zh: '重新发送', en: 'Send again' })}
    </Button>
  );
}
