import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { api, bodyOf, type Shape } from '../api/client.js';
import { useLanguage } from '../language.js';
import { LanguageSwitch } from '../layout/language-switch.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { accountQuery, noteSession } from './account.js';

/** The path to open after logging in; a value that could lead to another site becomes the first page. */
function safePath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : '/';
}

const title = { zh: '政府信息公开申请办理', en: 'Requests for government information' };

/** The log-in page; leads back to the requested page. */
export function LoginPage() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const { data: account } = useQuery(accountQuery);
  const logIn = useMutation({
    mutationFn: (body: Shape<'Credentials'>) => bodyOf(api.POST('/api/session', { body })),
    onSuccess: (opened) => {
      noteSession();
      client.setQueryData(accountQuery.queryKey, opened);
    },
  });
  useEffect(() => {
    document.title = `${t({ zh: '登录', en: 'Log in' })} · ${t(title)}`;
  }, [t]);
  if (account) return <Navigate to={safePath(search.get('next'))} replace />;
  const needed = [{ required: true, message: t({ zh: '请填写', en: 'Required' }) }];
  return (
    <main className="login">
      <section className="login-card">
        <header className="login-head">
          <h1>{t(title)}</h1>
          <LanguageSwitch />
        </header>
        <Form<Shape<'Credentials'>> layout="vertical" size="large" requiredMark={false} onFinish={logIn.mutate}>
          <Form.Item name="login" label={t({ zh: '用户名', en: 'User name' })} rules={needed}>
            <Input autoFocus autoComplete="username" maxLength={100} />
          </Form.Item>
          <Form.Item name="password" label={t({ zh: '密码', en: 'Password' })} rules={needed}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {logIn.error && (
            <Form.Item>
              <ProblemAlert error={logIn.error} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
            {t({ zh: '登录', en: 'Log in' })}
          </Button>
        </Form>
        <p className="login-hint">
          {t({
            zh: '忘记密码或没有账号，请联系本机关的系统管理员。',
            en: 'No account, or forgotten password? Contact the administrator of your agency.',
          })}
        </p>
      </section>
    </main>
  );
}
