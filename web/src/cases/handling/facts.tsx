import { Descriptions, type DescriptionsProps } from 'antd';
import type { ReactNode } from 'react';
import { type Text, useLanguage } from '../../language.js';

type Items = NonNullable<DescriptionsProps['items']>;

/** A fact of a case; not shown when it has no value. */
export interface Fact {
  readonly label: Text;
  readonly value: ReactNode;
  readonly isWide?: boolean;
}

/** Facts in two columns, without those that have no value. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useLanguage();
  const items = facts
    .filter(({ value }) => value !== null && value !== undefined && value !== '')
    .map(({ label, value, isWide = false }): Items[number] => ({
      key: label.en,
      label: t(label),
      children: value,
      ...(isWide && { span: 'filled' as const }),
    }));
  return <Descriptions size="small" bordered column={2} items={items} className="facts" />;
}
