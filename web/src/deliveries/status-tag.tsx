import { Tag } from 'antd';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { deliveryStatuses } from './words.js';

/** What became of a message, in colour and in words. */
export function StatusTag({ status }: { readonly status: Shape<'Delivery'>['status'] }) {
  const { t } = useLanguage();
  const lit = deliveryStatuses[status];
  return <Tag color={lit.color}>{t(lit)}</Tag>;
}
