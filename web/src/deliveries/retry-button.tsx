import { Button } from 'antd';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { hasRole, useAccount } from '../session/account.js';
import { type Message, deliveriesKey, retryDelivery } from './deliveries.js';

/** Retries a failed delivery; shown to users who may. */
export function RetryButton({ delivery }: { readonly delivery: Message }) {
  const { t } = useLanguage();
  const account = useAccount();
  const retry = useAct({
    act: retryDelivery,
    changes: [deliveriesKey],
    done: () => ({ zh: '已重新排队发送', en: 'Queued for sending again' }),
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
