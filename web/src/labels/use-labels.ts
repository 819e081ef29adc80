import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { labelsQuery } from '../api/reference.js';
import type { Text } from '../language.js';

export interface Labels {
  /** The codes that a field of this name may have, with their labels; none until loaded. */
  readonly choices: (field: string) => readonly { readonly code: string; readonly label: Text }[];
  /** The label of a code in a field of this name; empty until loaded, and the code itself if unknown. */
  readonly value: (field: string, code: string) => Text;
  /** The label of a fact that a reply of some outcome has to state. */
  readonly fact: (code: string) => Text;
}

const pairs = (list: readonly { readonly code: string; readonly label: Text }[] | undefined) =>
  new Map(list?.map(({ code, label }) => [code, label]));

const nothing: Text = { zh: '', en: '' };

/** The server's labels for the codes in its responses. */
export function useLabels(): Labels {
  const { data } = useQuery(labelsQuery);
  return useMemo(() => {
    const values = new Map(data?.values.map(({ field, codes }) => [field, pairs(codes)]));
    const facts = pairs(data?.facts);
    const unknown = (code: string): Text => (data === undefined ? nothing : { zh: code, en: code });
    return {
      choices: (field) => data?.values.find((one) => one.field === field)?.codes ?? [],
      value: (field, code) => values.get(field)?.get(code) ?? unknown(code),
      fact: (code) => facts.get(code) ?? unknown(code),
    };
  }, [data]);
}
