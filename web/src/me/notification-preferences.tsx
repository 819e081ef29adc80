import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Skeleton } from 'antd';
import { api, bodyOf, type Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAct } from '../parts/use-act.js';
import { notificationPolicyQuery } from '../notifications/notifications.js';

type Preferences = Shape<'Preferences'>;

const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: () => bodyOf(api.GET('/api/me/preferences')),
});

/** The quiet hours, which the agency's policy sets. */
function QuietHours() {
  const { t } = useLanguage();
  const quiet = useQuery(notificationPolicyQuery).data?.quiet;
  if (quiet === undefined) return null;
  const { from, until } = quiet;
  return (
    <p className="detail">
      {t({
        zh: `免打扰时段 ${from} 至次日 ${until} 和休息日不发消息，到期当日的除外；由本机关提醒规则统一规定。`,
        en: `By the agency's policy, nothing is sent from ${from} to ${until} and on days off, except on the due day.`,
      })}
    </p>
  );
}

/** The user's notification channels. */
export function NotificationPreferences() {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const save = useAct({
    act: ({ email, wantsDigest }: Preferences) => {
      const body = { email: email === null || email.trim() === '' ? null : email, wantsDigest };
      return bodyOf(api.PUT('/api/me/preferences', { body }));
    },
    changes: [preferencesQuery.queryKey],
    done: () => ({ zh: '已保存', en: 'Saved' }),
  });
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 3 }} />;
  return (
    <Form<Preferences>
      layout="vertical"
      initialValues={data}
      style={{ maxWidth: 420 }}
      onFinish={(typed) => {
        save.mutate(typed);
      }}
    >
      <Form.Item
        name="email"
        label={t({ zh: '提醒邮箱', en: 'E-mail for reminders' })}
        extra={t({
          zh: '系统内总会提醒；填写后同时发邮件',
          en: 'You are always notified in the application; with an address also by e-mail',
        })}
      >
        <Input type="email" allowClear autoComplete="email" />
      </Form.Item>
      <Form.Item name="wantsDigest" valuePropName="checked">
        <Checkbox>{t({ zh: '每个工作日上午汇总为一封', en: 'One digest each working morning' })}</Checkbox>
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={save.isPending}>
        {t({ zh: '保存', en: 'Save' })}
      </Button>
      <QuietHours />
    </Form>
  );
}
