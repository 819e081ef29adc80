import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { caseStatesQuery, categoriesQuery, channelsQuery, outcomesQuery } from '../api/reference.js';
import { type Text, useLanguage } from '../language.js';
import { useAccount } from '../session/account.js';
import type { Words } from './columns.js';

interface Coded {
  readonly code: string;
  readonly label: Text;
}

/** The server's labels of states, channels, categories and outcomes, for filters and cells. */
export function useReference() {
  const { t } = useLanguage();
  const ownAgencyId = useAccount().agency.id;
  const states = useQuery(caseStatesQuery).data;
  const channel = useQuery(channelsQuery).data;
  const category = useQuery(categoriesQuery).data;
  const outcome = useQuery(outcomesQuery).data;
  return useMemo(() => {
    const lists: Readonly<Record<'channel' | 'category' | 'outcome', readonly Coded[]>> = {
      channel: channel ?? [],
      category: category ?? [],
      outcome: outcome ?? [],
    };
    const choicesOf = (list: readonly Coded[]) => list.map(({ code, label }) => ({ value: code, label: t(label) }));
    const words: Words = {
      t,
      ownAgencyId,
      label: (list, code) => {
        const found = lists[list].find((one) => one.code === code);
        return found === undefined ? '' : t(found.label);
      },
    };
    return {
      words,
      states: (states ?? [])
        .filter(({ state }) => state !== 'unregistered')
        .map(({ state, label }) => ({ value: state, label: t(label) })),
      channels: choicesOf(lists.channel),
      categories: choicesOf(lists.category),
      outcomes: choicesOf(lists.outcome),
    };
  }, [t, ownAgencyId, states, channel, category, outcome]);
}
