import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type Text, useLanguage } from '../language.js';
import { ProblemAlert } from './problem-alert.js';

interface ActOptions<Input, Answer> {
  readonly act: (input: Input) => Promise<Answer>;
  /** Keys of the queries that the act invalidates. */
  readonly changes: readonly QueryKey[];
  /** The message on success. */
  readonly done?: (answer: Answer) => Text;
}

/** An act of the user: shows its success or its refusal, and reloads the data that it changed. */
export function useAct<Input, Answer>({ act, changes, done }: ActOptions<Input, Answer>) {
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const { t } = useLanguage();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      if (done) void message.success(t(done(answer)));
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      notification.error({
        title: t({ zh: '未能完成', en: 'Not done' }),
        description: <ProblemAlert error={error} />,
        duration: 0,
      });
    },
  });
}
