import { Drawer } from 'antd';
import { useRef } from 'react';
import { useLanguage } from '../language.js';
import { ActForm } from './act-form.js';
import type { Command, CommandForm, Subject } from './subject.js';

interface ActDrawerProps {
  /** Null: closed. */
  readonly form: CommandForm | null;
  readonly subject: Subject;
  /** Initial values in addition to the usual ones. */
  readonly prepared?: Command;
  readonly onClose: () => void;
}

const firstInput = 'input:not([type=hidden]), textarea, button';

/** The form of an act, beside the case, which stays readable. */
export function ActDrawer({ form, subject, prepared, onClose }: ActDrawerProps) {
  const { t } = useLanguage();
  const body = useRef<HTMLDivElement>(null);
  return (
    <Drawer
      open={form !== null}
      title={form === null ? '' : t(form.label)}
      size={720}
      mask={false}
      onClose={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) body.current?.querySelector<HTMLElement>(firstInput)?.focus();
      }}
      destroyOnHidden
      classNames={{ body: 'act-drawer' }}
    >
      <div ref={body} className="act-body">
        {form !== null && (
          <ActForm
            key={form.type}
            form={form}
            subject={subject}
            onDone={onClose}
            {...(prepared !== undefined && { prepared })}
          />
        )}
      </div>
    </Drawer>
  );
}
