import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ActButton } from './act-button.js';
import { ActDrawer } from './act-drawer.js';
import { type Command, type CommandForm, opens, type Offer, type Subject } from './subject.js';
import './acts.css';

interface Offered {
  readonly form: CommandForm;
  readonly offer: Offer;
}

interface ActBarProps {
  readonly subject: Subject;
  readonly forms: Shape<'CommandForms'> | undefined;
  /** A command that a link leads to: its form opens filled in, unless the act is refused. */
  readonly prepared?: Command | null;
  readonly onClosed?: () => void;
}

/** The commands that the server offers, in its order and under its headings, and the form of one of them. */
export function ActBar({ subject, forms, prepared = null, onClosed }: ActBarProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<CommandForm | null>(null);
  const [isMore, setMore] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  if (forms === undefined) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  const offered = forms.commands.flatMap((form): Offered[] => {
    const offer = subject.offers.find(({ type }) => type === form.type);
    return offer === undefined ? [] : [{ form, offer }];
  });
  const next = offered.find(({ form, offer }) => offer.lawful && form.nextIn.includes(subject.statePath));
  const isSeldom = ({ form: { seldom, nextIn } }: Offered) => seldom && !nextIn.includes(subject.statePath);
  const groupsOf = (seldom: boolean) =>
    forms.groups.flatMap(({ code, label }) => {
      const acts = offered.filter((one) => one.form.group === code && isSeldom(one) === seldom);
      return acts.length === 0 ? [] : [{ code, label, acts }];
    });
  const rows = (seldom: boolean) =>
    groupsOf(seldom).map(({ code, label, acts }) => (
      <div key={code} className="act-group" role="group" aria-label={t(label)}>
        <span className="act-heading">{t(label)}</span>
        <div className="act-buttons">
          {acts.map(({ form, offer }) => (
            <ActButton
              key={form.type}
              form={form}
              offer={offer}
              subject={subject}
              isNext={form === next?.form}
              onOpen={(button) => {
                opener.current = button;
                setOpen(form);
              }}
            />
          ))}
        </div>
      </div>
    ));
  const given = prepared === null ? undefined : offered.find(({ form }) => form.type === prepared.type);
  const led = given !== undefined && opens(given.offer) ? given.form : null;
  const hasSeldom = offered.some(isSeldom);
  return (
    <div className="acts">
      {rows(false)}
      {hasSeldom && (
        <Button
          type="text"
          size="small"
          className="act-more"
          icon={isMore ? <UpOutlined /> : <DownOutlined />}
          aria-expanded={isMore}
          onClick={() => {
            setMore(!isMore);
          }}
        >
          {isMore ? t({ zh: '收起', en: 'Less' }) : t({ zh: '更多办理动作', en: 'More acts' })}
        </Button>
      )}
      {isMore && rows(true)}
      {offered.length === 0 && <div className="detail">{t({ zh: '没有可办理的动作', en: 'No acts available' })}</div>}
      <ActDrawer
        form={open ?? led}
        subject={subject}
        {...(open === null && prepared !== null && { prepared })}
        onClose={() => {
          setOpen(null);
          onClosed?.();
          opener.current?.focus();
        }}
      />
    </div>
  );
}
