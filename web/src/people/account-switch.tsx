import { Button } from 'antd';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { peopleKeys, type User, type Warning } from './people.js';

interface AccountSwitchProps {
  readonly user: User;
  readonly onWarned: (warnings: readonly Warning[]) => void;
}

/** Closes or reopens an account: each undoes the other, so neither needs confirmation. */
export function AccountSwitch({ user, onWarned }: AccountSwitchProps) {
  const { t } = useLanguage();
  const { id, name, isActive } = user;
  const turn = useAct({
    act: () => bodyOf(api.PUT('/api/users/{id}', { params: { path: { id } }, body: { isActive: !isActive } })),
    changes: peopleKeys,
    done: () =>
      isActive
        ? { zh: `已停用 ${name}`, en: `${name} is closed` }
        : { zh: `已启用 ${name}`, en: `${name} is open again` },
  });
  const label = isActive ? t({ zh: '停用', en: 'Close' }) : t({ zh: '启用', en: 'Reopen' });
  return (
    <Button
      size="small"
      loading={turn.isPending}
      aria-label={`${label} ${name}`}
      onClick={() => {
        turn.mutate(undefined, {
          onSuccess: ({ warnings }) => {
            onWarned(warnings);
          },
        });
      }}
    >
      {label}
    </Button>
  );
}
