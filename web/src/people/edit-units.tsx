import { DeleteOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { peopleQuery } from '../api/reference.js';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { peopleKeys, type Unit, type Warning } from './people.js';

interface EditUnitsProps {
  readonly units: readonly Unit[];
  readonly onWarned: (warnings: readonly Warning[]) => void;
}

interface Typed {
  readonly units: readonly { readonly name: string; readonly headIds?: readonly string[] }[];
}

/** A button that opens the form of all units: they are saved as a whole, in order. */
export function EditUnits({ units, onWarned }: EditUnitsProps) {
  const { t } = useLanguage();
  const [form] = Form.useForm<Typed>();
  const [isOpen, setOpen] = useState(false);
  const people = useQuery(peopleQuery).data ?? [];
  const close = () => {
    setOpen(false);
  };
  const save = useAct({
    act: (typed: Typed) =>
      bodyOf(
        api.PUT('/api/units', {
          body: { units: typed.units.map(({ name, headIds = [] }) => ({ name, headIds: [...headIds] })) },
        }),
      ),
    changes: peopleKeys,
    done: () => ({ zh: '已保存', en: 'Saved' }),
  });
  // Units in use but not listed are offered too, so that saving adds them.
  const initial = units.map(({ name, heads }) => ({ name, headIds: heads.map(({ id }) => id) }));
  const closedHeads = units.flatMap(({ heads }) => heads.filter(({ isActive }) => !isActive));
  const options = [
    ...people.map(({ id, name, unit }) => ({ value: id, label: unit === null ? name : `${name}（${unit}）` })),
    ...closedHeads.map(({ id, name }) => ({
      value: id,
      label: t({ zh: `${name}（已停用）`, en: `${name} (closed)` }),
    })),
  ];
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t({ zh: '设定机构与负责人', en: 'Set units and heads' })}
      </Button>
      <Modal
        title={t({ zh: '设定机构与负责人', en: 'Set units and heads' })}
        open={isOpen}
        width={760}
        okText={t({ zh: '保存', en: 'Save' })}
        onCancel={close}
        onOk={form.submit}
        confirmLoading={save.isPending}
        destroyOnHidden
      >
        <Form<Typed>
          form={form}
          preserve={false}
          initialValues={{ units: initial }}
          onFinish={(typed) => {
            save.mutate(typed, {
              onSuccess: ({ warnings }) => {
                close();
                onWarned(warnings);
              },
            });
          }}
        >
          <Form.List name="units">
            {(fields, { add, remove, move }) => (
              <>
                {fields.map(({ key, name }, at) => (
                  <Space key={key} align="start" className="people-unit">
                    <Form.Item
                      name={[name, 'name']}
                      rules={[{ required: true, whitespace: true, message: t({ zh: '请填写', en: 'Required' }) }]}
                    >
                      <Input
                        style={{ width: 240 }}
                        maxLength={100}
                        aria-label={t({ zh: `机构 ${at + 1}`, en: `Unit ${at + 1}` })}
                        placeholder={t({ zh: '机构名称', en: 'Name of the unit' })}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'headIds']}>
                      <Select
                        mode="multiple"
                        style={{ width: 330 }}
                        aria-label={t({ zh: `负责人 ${at + 1}`, en: `Heads ${at + 1}` })}
                        placeholder={t({ zh: '负责人，可多选', en: 'Its heads' })}
                        showSearch={{ optionFilterProp: 'label' }}
                        options={options}
                      />
                    </Form.Item>
                    <Button
                      icon={<UpOutlined />}
                      disabled={at === 0}
                      aria-label={t({ zh: `上移 ${at + 1}`, en: `Move up ${at + 1}` })}
                      onClick={() => {
                        move(at, at - 1);
                      }}
                    />
                    <Button
                      icon={<DownOutlined />}
                      disabled={at === fields.length - 1}
                      aria-label={t({ zh: `下移 ${at + 1}`, en: `Move down ${at + 1}` })}
                      onClick={() => {
                        move(at, at + 1);
                      }}
                    />
                    <Button
                      icon={<DeleteOutlined />}
                      aria-label={t({ zh: `删除 ${at + 1}`, en: `Remove ${at + 1}` })}
                      onClick={() => {
                        remove(name);
                      }}
                    />
                  </Space>
                ))}
                <Button
                  onClick={() => {
                    add({ name: '', headIds: [] });
                  }}
                >
                  {t({ zh: '添加机构', en: 'Add a unit' })}
                </Button>
              </>
            )}
          </Form.List>
        </Form>
      </Modal>
    </>
  );
}
