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

/** Red, amber, green, or waiting for another party; as text too, since colour alone does not suffice. */
export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useLanguage();
  return <Tag color={colors[urgency.code]}>{t(urgency.label)}</Tag>;
}
