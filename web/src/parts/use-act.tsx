import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type Text, useLanguage } from '../language.js';
import { ProblemAlert } from './problem-alert.js';

interface ActOptions<Input, Answer> {
  readonly act: (input: Input) => Promise<Answer>;
  /** What is no longer true once it is done. */
  readonly changes: readonly QueryKey[];
  /** Said when it is done. */
  readonly done?: (answer: Answer) => Text;
}

/** Something a person does: says that it was done, or why not, and reads anew what it changed. */
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
