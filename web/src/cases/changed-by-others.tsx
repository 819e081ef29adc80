import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { useCaseChanges } from '../live/use-case-changes.js';

/** Says that somebody else has just done something to the case that is open here; what is shown is up to date already. */
export function ChangedByOthers({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const [, setSearch] = useSearchParams();
  const { byOthers, seen } = useCaseChanges(id);
  const last = byOthers[byOthers.length - 1];
  const someone = t({ zh: '上级机关人员', en: 'Somebody of the office above' });
  return (
    <div className="case-changed" role="status">
      {last && (
        <div className="case-changed-card">
          <span>
            {t({
              zh: `${last.actorName ?? someone}刚刚办理了“${last.label.zh}”（${shownInstant(last.recordedAt).slice(11)}）`,
              en: `${last.actorName ?? someone} just did: ${last.label.en} (${shownInstant(last.recordedAt).slice(11)})`,
            })}
            {byOthers.length > 1 && t({ zh: `等 ${byOthers.length} 项`, en: ` and ${byOthers.length - 1} more` })}
          </span>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              setSearch({ tab: 'history', event: String(last.seq) });
              seen();
            }}
          >
            {t({ zh: '查看', en: 'Show' })}
          </Button>
          <Button size="small" onClick={seen}>
            {t({ zh: '知道了', en: 'Noted' })}
          </Button>
        </div>
      )}
    </div>
  );
}
