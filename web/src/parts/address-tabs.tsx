import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

interface AddressTab {
  /** As the address names it; the first one goes unnamed. */
  readonly key: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface AddressTabsProps {
  readonly tabs: readonly AddressTab[];
  /** The name in the address. */
  readonly name?: string;
  /** What else of the address belongs to no other tab, and goes when another is opened. */
  readonly lets?: readonly string[];
}

/** Tabs of a page, the open one in its address; only what is open is drawn. */
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
