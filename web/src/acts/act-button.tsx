import { Button, Popover } from 'antd';
import { useLanguage } from '../language.js';
import { RefusalWords } from './refusal-words.js';
import { type CommandForm, opens, type Offer, type Subject } from './subject.js';

interface ActButtonProps {
  readonly form: CommandForm;
  readonly offer: Offer;
  readonly subject: Subject;
  readonly isNext: boolean;
  readonly onOpen: (button: HTMLElement) => void;
}

/**
 * One command of the case. A refused command stays reachable, so that the reason can be read. Where the law refuses
 * today's date the form still opens, since another day may be lawful; no form can change the state or the role.
 */
export function ActButton({ form, offer, subject, isNext, onOpen }: ActButtonProps) {
  const { t } = useLanguage();
  const { lawful, refusal, dueOn = null } = offer;
  const moved = lawful && dueOn !== null && dueOn !== subject.dueOn ? dueOn : null;
  const isOpening = opens(offer);
  const words = (
    <div className="act-words">
      {refusal === null ? <div>{t(form.purpose)}</div> : <RefusalWords refusal={refusal} />}
      {refusal === null && form.article !== null && <div className="detail">{form.article}</div>}
      {moved !== null && (
        <div className="act-remedy">
          {t({ zh: `今日办理，答复期限最迟为 ${moved}`, en: `If done today, the reply is due by ${moved}` })}
        </div>
      )}
    </div>
  );
  return (
    <Popover content={words} trigger={['hover', 'focus']} mouseEnterDelay={0.3}>
      <Button
        type={isNext ? 'primary' : 'default'}
        className={lawful ? undefined : 'act-refused'}
        aria-disabled={!isOpening}
        aria-description={refusal === null ? undefined : t(refusal.message)}
        onClick={(event) => {
          if (isOpening) onOpen(event.currentTarget);
        }}
      >
        {t(form.label)}
        {moved !== null && <small className="act-due">→{moved.slice(5)}</small>}
      </Button>
    </Popover>
  );
}
