import { Alert, Button } from 'antd';
import { useLanguage } from '../language.js';
import type { IntakeForm, Similar } from './intake.js';
import { cited } from './words.js';

interface SplitHintProps {
  readonly similar: Similar | undefined;
  /** The further matters of a split request, and the original request. */
  readonly further: IntakeForm['further'];
  readonly whole: string;
  readonly contentOf: () => string;
  readonly onChange: (changed: Partial<IntakeForm>) => void;
}

/** For several matters in one request: proposes to register them one by one, and can undo that. */
export function SplitHint({ similar, further, whole, contentOf, onChange }: SplitHintProps) {
  const { t } = useLanguage();
  if (whole !== '') {
    return (
      <Alert
        type="info"
        showIcon
        title={t({
          zh: `已拆分：登记本项后，还有 ${further.length} 项`,
          en: `Split: ${further.length} more to register after this one`,
        })}
        action={
          further.length > 0 && (
            <Button
              size="small"
              onClick={() => {
                onChange({ content: whole, further: [], whole: '' });
              }}
            >
              {t({ zh: '恢复为一件', en: 'Undo the split' })}
            </Button>
          )
        }
      />
    );
  }
  const { matters = [], oneMatter = null } = similar ?? {};
  const [first, ...rest] = matters;
  if (first === undefined || oneMatter === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t({
        zh: `这份申请似乎含 ${matters.length} 项内容`,
        en: `This request seems to contain ${matters.length} matters`,
      })}
      description={
        <>
          <ol className="intake-matters">
            {matters.map((matter) => (
              <li key={matter}>{matter}</li>
            ))}
          </ol>
          {t(cited(oneMatter.text, oneMatter.article))}
        </>
      }
      action={
        <Button
          size="small"
          onClick={() => {
            onChange({ content: first, further: rest, whole: contentOf() });
          }}
        >
          {t({ zh: '分别登记', en: 'Register one by one' })}
        </Button>
      }
    />
  );
}
