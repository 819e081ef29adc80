import { Tag } from 'antd';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';

export type Light = Shape<'RunningDeadline'>['light'];

const colors: Readonly<Record<Light['code'], string>> = { red: 'red', amber: 'gold', green: 'green', waiting: 'blue' };

/** Red, amber, green, or waiting for somebody else; in words too, for those who do not see colours. */
export function LightTag({ light }: { readonly light: Light }) {
  const { t } = useLanguage();
  return <Tag color={colors[light.code]}>{t(light.label)}</Tag>;
}
