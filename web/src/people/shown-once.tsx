import { Alert, Modal, Typography } from 'antd';
import { useLanguage } from '../language.js';

/** A password of the server's making. It is shown here and never again, so the window closes only by its button. */
export function ShownOnce({
  login,
  password,
  onClose,
}: {
  readonly login: string;
  readonly password: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <Modal
      title={t({ zh: '密码只显示这一次', en: 'Shown this once' })}
      open={password !== null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      cancelButtonProps={{ style: { display: 'none' } }}
      okText={t({ zh: '已记下，关闭', en: 'Noted, close' })}
      onOk={onClose}
      destroyOnHidden
    >
      <p>
        {t({ zh: '用户名', en: 'Login' })} <strong>{login}</strong>
      </p>
      <p>
        {t({ zh: '密码', en: 'Password' })}{' '}
        <Typography.Text
          code
          className="people-password"
          copyable={{
            text: password ?? '',
            tooltips: [t({ zh: '复制', en: 'Copy' }), t({ zh: '已复制', en: 'Copied' })],
          }}
        >
          {password ?? ''}
        </Typography.Text>
      </p>
      <Alert
        type="info"
        title={t({
          zh: '请当面或者电话告知本人，并请其登录后在“本人设置”中修改。关闭后无法再次查看。',
          en: 'Tell the owner in person, who should change it after logging in. It cannot be seen again.',
        })}
      />
    </Modal>
  );
}
