import { DeleteOutlined, SaveOutlined, SyncOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { type Text, useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAct } from '../parts/use-act.js';
import { addressOf, type ListAddress } from './cases.js';
import {
  addressOfView,
  addView,
  builtInViews,
  changeView,
  removeView,
  type SavedView,
  savedViewsKey,
  savedViewsQuery,
} from './views.js';

const kept = { changes: [savedViewsKey] } as const;

/** The link to a view; marked while the list shows it. */
function ViewLink({
  address,
  present,
  title,
}: {
  readonly address: string;
  readonly present: string;
  readonly title: string;
}) {
  return (
    <Link
      to={`/cases?${address}`}
      replace
      className="view-link"
      aria-current={address === present ? 'page' : undefined}
    >
      {title}
    </Link>
  );
}

/** Saves the present filters, order and columns under a name. */
function KeepView({ address }: { readonly address: ListAddress }) {
  const { t } = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const add = useAct({
    ...kept,
    act: (named: string) => addView(named, address),
    done: ({ name: called }) => ({ zh: `已保存视图“${called}”`, en: `View "${called}" saved` }),
  });
  const keep = () => {
    if (name.trim() === '') return;
    add.mutate(name.trim(), {
      onSuccess: () => {
        setName('');
        setOpen(false);
      },
    });
  };
  const form = (
    <form
      className="keep-view"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label htmlFor={id}>
        {t({ zh: '把当前的条件、排序和列保存为视图', en: 'Save filters, order and columns as a view' })}
      </label>
      <Input
        id={id}
        autoFocus
        maxLength={40}
        value={name}
        placeholder={t({ zh: '名称', en: 'Name' })}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={add.isPending}>
        {t({ zh: '保存', en: 'Save' })}
      </Button>
    </form>
  );
  return (
    <Popover
      content={form}
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      placement="bottomRight"
      destroyOnHidden
    >
      <Button size="small" icon={<SaveOutlined aria-hidden />}>
        {t({ zh: '保存视图', en: 'Save view' })}
      </Button>
    </Popover>
  );
}

/** The acts on a saved view. */
function ViewActs({ view, address }: { readonly view: SavedView; readonly address: ListAddress }) {
  const { t } = useLanguage();
  const named = (zh: string, en: string): Text => ({ zh: `${zh}“${view.name}”`, en: `${en} "${view.name}"` });
  const change = useAct({
    ...kept,
    act: () => changeView(view, address),
    done: () => named('已更新视图', 'Changed'),
  });
  const remove = useAct({ ...kept, act: () => removeView(view), done: () => named('已删除视图', 'Removed') });
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<SyncOutlined aria-hidden />}
        title={t({ zh: '更新为当前条件', en: 'Update to the present filters' })}
        aria-label={t(named('更新视图', 'Change'))}
        onClick={() => {
          change.mutate(undefined);
        }}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t(named('删除视图', 'Remove'))}
        onClick={() => {
          remove.mutate(undefined);
        }}
      />
    </>
  );
}

/** The built-in views and the user's saved views. */
export function ViewsBar({ address, year }: { readonly address: ListAddress; readonly year: string | undefined }) {
  const { t } = useLanguage();
  const { data: views = [], error } = useQuery(savedViewsQuery);
  const present = addressOf(address);
  return (
    <nav className="views" aria-label={t({ zh: '视图', en: 'Views' })}>
      {builtInViews(year).map(({ title, address: one }) => (
        <ViewLink key={title.en} title={t(title)} address={addressOf(one)} present={present} />
      ))}
      {views.map((view) => (
        <span key={view.id} className="own-view">
          <ViewLink title={view.name} address={addressOfView(view)} present={present} />
          <ViewActs view={view} address={address} />
        </span>
      ))}
      <KeepView address={address} />
      {error && <ProblemAlert error={error} />}
    </nav>
  );
}
