import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { peopleKeys, type User, type Warning } from './people.js';
import { orNull, type UserFields, UserFormItems } from './user-fields.js';

interface ChangeUserProps {
  readonly user: User;
  readonly onWarned: (warnings: readonly Warning[]) => void;
}

/** A button that opens the form of an account. */
export function ChangeUser({ user, onWarned }: ChangeUserProps) {
  const { t } = useLanguage();
  const [form] = Form.useForm<UserFields>();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const change = useAct({
    act: ({ name, unit, roles, email, deputyId }: UserFields) =>
      bodyOf(
        api.PUT('/api/users/{id}', {
          params: { path: { id: user.id } },
          body: { name, unit: orNull(unit), roles: [...roles], email: orNull(email), deputyId: deputyId ?? null },
        }),
      ),
    changes: peopleKeys,
    done: () => ({ zh: '已保存', en: 'Saved' }),
  });
  const { name, unit, roles, email, deputyId } = user;
  return (
    <>
      <Button
        size="small"
        aria-label={t({ zh: `修改 ${name}`, en: `Change ${name}` })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t({ zh: '修改', en: 'Change' })}
      </Button>
      <Modal
        title={t({ zh: `修改：${name}（${user.login}）`, en: `Change ${name} (${user.login})` })}
        open={isOpen}
        okText={t({ zh: '保存', en: 'Save' })}
        onCancel={close}
        onOk={form.submit}
        confirmLoading={change.isPending}
        destroyOnHidden
      >
        <Form<UserFields>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ name, unit, roles, email, deputyId }}
          onFinish={(typed) => {
            change.mutate(typed, {
              onSuccess: ({ warnings }) => {
                close();
                onWarned(warnings);
              },
            });
          }}
        >
          <UserFormItems selfId={user.id} />
        </Form>
      </Modal>
    </>
  );
}
