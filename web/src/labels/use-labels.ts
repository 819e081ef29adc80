import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { labelsQuery } from '../api/reference.js';
import type { Text } from '../language.js';

export interface Labels {
  /** What a code means in a field of this name; nothing until that is read, and the code itself if it is not known. */
  readonly value: (field: string, code: string) => Text;
  /** What a reply of some outcome has to state. */
  readonly fact: (code: string) => Text;
}

const pairs = (list: readonly { readonly code: string; readonly label: Text }[] | undefined) =>
  new Map(list?.map(({ code, label }) => [code, label]));

const nothing: Text = { zh: '', en: '' };

/** What the codes in the server's answers are called, in the words in which it says them itself. */
export function useLabels(): Labels {
  const { data } = useQuery(labelsQuery);
  return useMemo(() => {
    const values = new Map(data?.values.map(({ field, codes }) => [field, pairs(codes)]));
    const facts = pairs(data?.facts);
    const unknown = (code: string): Text => (data === undefined ? nothing : { zh: code, en: code });
    return {
      value: (field, code) => values.get(field)?.get(code) ?? unknown(code),
      fact: (code) => facts.get(code) ?? unknown(code),
    };
  }, [data]);
}
