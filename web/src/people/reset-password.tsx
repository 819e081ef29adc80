import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import type { User } from './people.js';
import { ShownOnce } from './shown-once.js';

/** A button that creates a new password, after confirmation: the former one is lost, and all sessions end. */
export function ResetPassword({ user }: { readonly user: User }) {
  const { t } = useLanguage();
  const [password, setPassword] = useState<string | null>(null);
  const reset = useAct({
    act: () => bodyOf(api.PUT('/api/users/{id}/password', { params: { path: { id: user.id } } })),
    changes: [],
  });
  return (
    <>
      <Popconfirm
        title={t({ zh: `重置 ${user.name} 的密码？`, en: `Reset the password of ${user.name}?` })}
        description={t({
          zh: '原密码立即失效，已登录的会话全部结束。',
          en: 'The former password becomes invalid, and all sessions end.',
        })}
        okText={t({ zh: '重置', en: 'Reset' })}
        onConfirm={() => {
          reset.mutate(undefined, {
            onSuccess: (made) => {
              setPassword(made.password);
            },
          });
        }}
      >
        <Button
          size="small"
          loading={reset.isPending}
          aria-label={t({ zh: `重置密码 ${user.name}`, en: `Reset the password of ${user.name}` })}
        >
          {t({ zh: '重置密码', en: 'Reset' })}
        </Button>
      </Popconfirm>
      <ShownOnce
        login={user.login}
        password={password}
        onClose={() => {
          setPassword(null);
        }}
      />
    </>
  );
}
