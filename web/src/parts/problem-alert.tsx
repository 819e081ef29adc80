import { Alert, Button } from 'antd';
import { asRefused } from '../api/problem.js';
import { useLanguage } from '../language.js';

interface ProblemAlertProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** The server's refusal and remedy, with the request number used in the log. */
export function ProblemAlert({ error, retry }: ProblemAlertProps) {
  const { t } = useLanguage();
  const { text, body } = asRefused(error);
  return (
    <Alert
      type="error"
      showIcon
      title={t(text)}
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t({ zh: '重试', en: 'Try again' })}
          </Button>
        )
      }
      description={
        <>
          {body.article !== undefined && <div>{body.article}</div>}
          {body.remedy && <div>{t(body.remedy)}</div>}
          {body.errors && (
            <ul className="problem-errors">
              {body.errors.map(({ path, message }) => (
                <li key={`${path} ${message.zh}`}>
                  {path !== '' && <code>{path}</code>} {t(message)}
                </li>
              ))}
            </ul>
          )}
          {body.reference !== undefined && (
            <span className="secondary problem-reference">
              {t({ zh: '联系管理员时请提供编号：', en: 'Give this number to the administrator: ' })}
              <code>{body.reference}</code>
            </span>
          )}
        </>
      }
    />
  );
}
