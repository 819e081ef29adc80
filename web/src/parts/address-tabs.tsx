import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

interface AddressTab {
  /** Its name in the address; the first tab has none. */
  readonly key: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface AddressTabsProps {
  readonly tabs: readonly AddressTab[];
  /** The name of the address parameter. */
  readonly name?: string;
  /** Address parameters of a single tab, removed when another is opened. */
  readonly lets?: readonly string[];
}

/** Tabs of a page, with the open one in the address; only the open one is rendered. */
export function AddressTabs({ tabs, name = 'view', lets = [] }: AddressTabsProps) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [first] = tabs;
  const open = tabs.find(({ key }) => key === search.get(name)) ?? first;
  return (
    <Tabs
      size="small"
      activeKey={open?.key ?? ''}
      destroyOnHidden
      items={tabs.map(({ key, label, content }) => ({ key, label, children: content }))}
      onChange={(key) => {
        const next = new URLSearchParams(search);
        for (const gone of lets) next.delete(gone);
        if (key === first?.key) next.delete(name);
        else next.set(name, key);
        void navigate(`?${next.toString()}`);
      }}
    />
  );
}
