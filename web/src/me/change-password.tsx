import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { api } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Changes the password, given the present one; the other sessions end. */
export function ChangePassword() {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const change = useMutation({
    mutationFn: ({ current, next }: Typed) => api.PUT('/api/session/password', { body: { current, next } }),
    onSuccess: () => {
      form.resetFields();
      void message.success(t({ zh: '密码已修改，其他会话已结束', en: 'Changed; your other sessions have ended' }));
    },
  });
  const needed = { required: true, message: t({ zh: '请填写', en: 'Required' }) };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      style={{ maxWidth: 420 }}
      onFinish={(typed) => {
        change.mutate(typed);
      }}
    >
      {change.error && <ProblemAlert error={change.error} />}
      <Form.Item name="current" label={t({ zh: '现密码', en: 'Present password' })} rules={[needed]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t({ zh: '新密码', en: 'New password' })}
        extra={t({ zh: '建议使用较长且便于记忆的密码', en: 'Prefer a long password that is easy to remember' })}
        rules={[needed]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t({ zh: '再输一次新密码', en: 'New password again' })}
        dependencies={['next']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, typed: string) =>
              typed === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(t({ zh: '两次输入不同', en: 'The two differ' }))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        {t({ zh: '修改密码', en: 'Change the password' })}
      </Button>
    </Form>
  );
}
