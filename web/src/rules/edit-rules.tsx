import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { notificationPolicyQuery } from '../notifications/notifications.js';
import type { NotificationPolicy } from './words.js';

/** Whether it can be sent at all; the server validates the content and reports every error with its place. */
const areRules = (value: unknown): value is NotificationPolicy =>
  typeof value === 'object' && value !== null && 'escalation' in value && 'events' in value;

/** The parsed input; null while it is not valid JSON or not a policy. */
function readRules(text: string): NotificationPolicy | null {
  try {
    const value: unknown = JSON.parse(text);
    return areRules(value) ? value : null;
  } catch {
    return null;
  }
}

/** A button that opens the policy as text. Errors are shown beside the input, and nothing is saved. */
export function EditRules({ rules }: { readonly rules: NotificationPolicy }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const parsed = text === null ? null : readRules(text);
  const save = useMutation({
    mutationFn: (body: NotificationPolicy) => bodyOf(api.PUT('/api/notification-policy', { body })),
    onSuccess: (saved) => {
      client.setQueryData(notificationPolicyQuery.queryKey, saved);
      setText(null);
    },
  });
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          save.reset();
          setText(JSON.stringify(rules, null, 2));
        }}
      >
        {t({ zh: '修改规则', en: 'Edit the policy' })}
      </Button>
      <Modal
        title={t({ zh: '修改提醒规则', en: 'Edit the notification policy' })}
        open={text !== null}
        width={800}
        destroyOnHidden
        okText={t({ zh: '保存', en: 'Save' })}
        okButtonProps={{ disabled: parsed === null }}
        confirmLoading={save.isPending}
        onCancel={() => {
          setText(null);
        }}
        onOk={() => {
          if (parsed !== null) save.mutate(parsed);
        }}
      >
        {save.error && <ProblemAlert error={save.error} />}
        {text !== null && parsed === null && (
          <Alert
            type="warning"
            title={t({
              zh: '还不是完整的规则：请检查括号、引号和逗号，并保留 escalation 和 events 两部分。',
              en: 'Not a complete policy: check brackets, quotes and commas, and keep the parts escalation and events.',
            })}
          />
        )}
        <Input.TextArea
          className="mono"
          aria-label={t({ zh: '规则（JSON）', en: 'Policy (JSON)' })}
          rows={20}
          value={text ?? ''}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </Modal>
    </>
  );
}
