import { Tag } from 'antd';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { deliveryStatuses } from './words.js';

/** The status of a delivery, by colour and text. */
export function StatusTag({ status }: { readonly status: Shape<'Delivery'>['status'] }) {
  const { t } = useLanguage();
  const lit = deliveryStatuses[status];
  return <Tag color={lit.color}>{t(lit)}</Tag>;
}
