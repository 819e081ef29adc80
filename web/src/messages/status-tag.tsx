import { Tag } from 'antd';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { messageStatuses } from './words.js';

/** What became of a message, in colour and in words. */
export function StatusTag({ status }: { readonly status: Shape<'Message'>['status'] }) {
  const { t } = useLanguage();
  const lit = messageStatuses[status];
  return <Tag color={lit.color}>{t(lit)}</Tag>;
}
