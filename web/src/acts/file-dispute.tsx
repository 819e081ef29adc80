import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { disputeCommandsQuery } from '../api/reference.js';
import type { Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ActDrawer } from './act-drawer.js';
import { type CommandForm, subjectOfFiling } from './subject.js';
import './acts.css';

/** Registers a review or a suit about a case, and opens it. */
export function FileDispute({ about }: { readonly about: Shape<'Case'> }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(disputeCommandsQuery);
  const [open, setOpen] = useState<CommandForm | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const filings = data?.commands.filter(({ group }) => group === 'filing') ?? [];
  const subject = subjectOfFiling(about, (id) => void navigate(`/disputes/${id}`));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: filings.map(({ type, label }) => ({ key: type, label: t(label) })),
          onClick: ({ key }) => {
            setOpen(filings.find(({ type }) => type === key) ?? null);
          },
        }}
      >
        <Button ref={button} disabled={filings.length === 0}>
          {t({ zh: '登记复议诉讼', en: 'Register a dispute' })}
        </Button>
      </Dropdown>
      <ActDrawer
        form={open}
        subject={subject}
        onClose={() => {
          setOpen(null);
          button.current?.focus();
        }}
      />
    </>
  );
}
