import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { peopleKeys } from './people.js';
import { ShownOnce } from './shown-once.js';
import { orNull, type UserFields, UserFormItems } from './user-fields.js';

/** A button that opens the form of a new account. The server makes its first password. */
export function AddUser() {
  const { t } = useLanguage();
  const [form] = Form.useForm<UserFields>();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<{ readonly login: string; readonly password: string } | null>(null);
  const add = useAct({
    act: ({ login = '', name, unit, roles, email }: UserFields) =>
      bodyOf(
        api.POST('/api/users', {
          body: { login: login.trim(), name, unit: orNull(unit), roles: [...roles], email: orNull(email) },
        }),
      ),
    changes: peopleKeys,
  });
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t({ zh: '添加人员', en: 'Add a person' })}
      </Button>
      <Modal
        title={t({ zh: '添加人员', en: 'Add a person' })}
        open={isOpen}
        okText={t({ zh: '添加', en: 'Add' })}
        onCancel={() => {
          setOpen(false);
        }}
        onOk={form.submit}
        confirmLoading={add.isPending}
        destroyOnHidden
      >
        <Form<UserFields>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(typed) => {
            add.mutate(typed, {
              onSuccess: ({ password }) => {
                setOpen(false);
                setMade({ login: typed.login?.trim() ?? '', password: password ?? '' });
              },
            });
          }}
        >
          <Form.Item
            name="login"
            label={t({ zh: '用户名', en: 'Login' })}
            extra={t({ zh: '登录时用，添加后不能修改', en: 'For logging in; cannot be changed later' })}
            rules={[{ required: true, whitespace: true, message: t({ zh: '请填写', en: 'Required' }) }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <UserFormItems />
        </Form>
      </Modal>
      <ShownOnce
        login={made?.login ?? ''}
        password={made?.password ?? null}
        onClose={() => {
          setMade(null);
        }}
      />
    </>
  );
}
