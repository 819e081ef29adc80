import { Tag } from 'antd';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';

type Urgency = Shape<'RunningDeadline'>['urgency'];

const colors: Readonly<Record<Urgency['code'], string>> = {
  red: 'red',
  amber: 'gold',
  green: 'green',
  waiting: 'blue',
};

/** Red, amber, green, or waiting for somebody else; in words too, for those who do not see colours. */
export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useLanguage();
  return <Tag color={colors[urgency.code]}>{t(urgency.label)}</Tag>;
}
