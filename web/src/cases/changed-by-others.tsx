import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { useAccount } from '../session/account.js';
import { type CaseEvent, caseQuery } from './case.js';

interface CaseChanges {
  /** Events of other users since the case was first shown here; oldest first. */
  readonly byOthers: readonly CaseEvent[];
  /** Dismisses the notice: the next change is announced again. */
  readonly seen: () => void;
}

/**
 * Tracks changes that other users make to a case while it is shown: the page announces them at once, and an open
 * form keeps its input and warns that the case has changed since.
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

/** Announces that another user has just changed the open case; the data shown is already current. */
export function ChangedByOthers({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const [, setSearch] = useSearchParams();
  const { byOthers, seen } = useCaseChanges(id);
  const last = byOthers[byOthers.length - 1];
  const someone = t({ zh: '上级机关人员', en: 'A user of the superior agency' });
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
            {t({ zh: '知道了', en: 'Dismiss' })}
          </Button>
        </div>
      )}
    </div>
  );
}
