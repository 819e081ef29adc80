import type { z } from 'zod';
import type { CommandForm } from '../../domain/command-field.js';
import type { Text } from '../../domain/text.js';
import type { commandFormList } from './reference.schema.js';

/** Forms as pages read them, each with the label that its command has everywhere. */
export const viewOfForms = <Type extends string>(
  groups: Readonly<Record<string, Text>>,
  forms: readonly CommandForm<Type>[],
  labels: Readonly<Record<Type, Text>>,
): z.output<typeof commandFormList> => ({
  groups: Object.entries(groups).map(([code, label]) => ({ code, label })),
  commands: forms.map((form) => ({
    ...form,
    label: labels[form.type],
    nextIn: [...form.nextIn],
    fields: form.fields.map((field) => ({ ...field, choices: [...field.choices] })),
  })),
});
