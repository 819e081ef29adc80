import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { referenceKey } from '../api/reference.js';
import { newKey } from '../api/client.js';
import { asRefused, Refused } from '../api/problem.js';
import { useLanguage } from '../language.js';
import type { Command, CommandForm, Subject } from './subject.js';
import { commandOf, type Values } from './values.js';

interface SubmitOptions {
  readonly form: CommandForm;
  readonly subject: Subject;
  readonly fields: FormInstance<Values>;
  readonly done: () => void;
}

const changedMeanwhile = /_CHANGED_MEANWHILE$/;

/** Shows a refusal's errors beside the fields that the form has; the others stay in the problem. */
function sayBeside(
  refused: Refused,
  fields: FormInstance<Values>,
  t: ReturnType<typeof useLanguage>['t'],
): Refused | null {
  const { errors = [], ...body } = refused.body;
  const onForm = fields.getFieldsError().map(({ name }) => name);
  const beside = errors.flatMap(({ path, message }) => {
    const field = path.replace(/^command\./, '');
    const name = onForm.find((one) => field === one.join('.') || field.startsWith(`${one.join('.')}.`));
    return name === undefined ? [] : [{ name: [...name], errors: [t(message)] }];
  });
  fields.setFields(beside);
  const [first] = beside;
  if (first !== undefined) fields.scrollToField(first.name, { focus: true, block: 'center' });
  const isAllShown = errors.length > 0 && beside.length === errors.length;
  if (isAllShown && body.article === undefined && !body.remedy) return null;
  return new Refused(refused.status, refused.code, refused.text, isAllShown ? body : refused.body);
}

/**
 * Submits the command of a form. Every attempt carries the same key, so that nothing is done twice; the revision
 * is the one the officer has seen, and advances only when he confirms that he checked the changes.
 */
export function useSubmit({ form, subject, fields, done }: SubmitOptions) {
  const { t } = useLanguage();
  const { message, notification, modal } = App.useApp();
  const client = useQueryClient();
  const [key] = useState(newKey);
  const [seen, setSeen] = useState(subject.revision);
  const [problem, setProblem] = useState<Refused | null>(null);
  /** Changes by others are on the page already, or are loaded by this. */
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== referenceKey });
  const isChanged = subject.revision > seen;
  /** The revision shown when the officer clicked the button; the form validates its fields before it is sent. */
  const pressedOn = useRef(subject.revision);
  const press = () => {
    pressedOn.current = subject.revision;
  };
  const mutation = useMutation({
    mutationFn: (command: Command) => subject.submit(command, isChanged ? subject.revision : seen, key),
    onSuccess: async ({ warnings }) => {
      void message.success(t({ zh: `已办理：${form.label.zh}`, en: `Done: ${form.label.en}` }));
      if (warnings.length > 0) {
        const description = warnings.map((one) => t(one.message)).join('\n');
        notification.warning({ title: t({ zh: '请注意', en: 'Please note' }), description, duration: 0 });
      }
      await refresh();
      done();
    },
    onError: async (error) => {
      const refused = asRefused(error);
      if (changedMeanwhile.test(refused.code) && refused.code !== 'CALENDAR_CHANGED_MEANWHILE') {
        setProblem(null);
        await refresh();
      } else setProblem(sayBeside(refused, fields, t));
    },
  });
  const submit = (values: Values) => {
    // The record changed between the click and the submission: show it, and send nothing.
    if (mutation.isPending || pressedOn.current !== subject.revision) return;
    setProblem(null);
    const command = commandOf(form, values, subject);
    const send = () => {
      if (isChanged) setSeen(subject.revision);
      mutation.mutate(command);
    };
    if (form.cannotBeUndone === null) {
      send();
      return;
    }
    modal.confirm({
      title: t({ zh: `确定“${form.label.zh}”？`, en: `Confirm: ${form.label.en}?` }),
      content: t(form.cannotBeUndone),
      okText: t(form.label),
      onOk: send,
    });
  };
  return { press, submit, seen, isChanged, problem, isPending: mutation.isPending };
}
