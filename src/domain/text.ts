/** A text shown to people, Chinese first. Law quoted inside stays Chinese in both. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A text as it appears in tables: Chinese, then English. */
export type Words = readonly [zh: string, en: string];

export const textOf = ([zh, en]: Words): Text => ({ zh, en });

/** A message for a zod check, in both languages: `z.string().regex(form, bilingual({ zh, en }))`. */
export const bilingual = ({ zh, en }: Text): string => `${zh}\n${en}`;
