import type { z } from 'zod';
import type { CommandForm } from '../../domain/history/command-form.js';
import type { Text } from '../../domain/text.js';
import type { commandFormList } from './reference.schema.js';

/** Forms as pages read them. */
export const viewOfForms = (
  groups: Readonly<Record<string, Text>>,
  forms: readonly CommandForm[],
): z.output<typeof commandFormList> => ({
  groups: Object.entries(groups).map(([code, label]) => ({ code, label })),
  commands: forms.map((form) => ({
    ...form,
    nextIn: [...form.nextIn],
    fields: form.fields.map((field) => ({ ...field, choices: [...field.choices] })),
  })),
});
