import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { useAccount } from '../session/account.js';
import { type CaseEvent, caseQuery } from './case.js';

interface CaseChanges {
  /** What others did to the case since it was first seen here; oldest first. */
  readonly byOthers: readonly CaseEvent[];
  /** The reader has taken note: what comes next is told anew. */
  readonly seen: () => void;
}

/**
 * What others do to a case while this part of a page shows it: the page says so at once, and a form that is being
 * filled keeps what was typed and says that the case it began with is not the same any more.
 */
function useCaseChanges(id: string): CaseChanges {
  const account = useAccount();
  const { data } = useQuery(caseQuery(id));
  const [known, setKnown] = useState<{ id: string; revision: number } | null>(null);
  if (data !== undefined && known?.id !== id) setKnown({ id, revision: data.revision });
  const since = known?.id === id ? known.revision : (data?.revision ?? 0);
  return {
    byOthers: (data?.history ?? []).filter(({ seq, actorId }) => seq > since && actorId !== account.id),
    seen: () => {
      if (data !== undefined) setKnown({ id, revision: data.revision });
    },
  };
}

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
