import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { api, bodyOf } from '../api/client.js';
import { useLanguage } from '../language.js';
import { useAct } from '../parts/use-act.js';
import { leaveSession } from '../session/account.js';

/** Only in a demonstration: the present day, and a button to advance it. */
export function DemoDay() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['demo-day'],
    queryFn: () => bodyOf(api.GET('/api/demo-day')),
    staleTime: Infinity,
  });
  const goOn = useAct({
    act: async (day: string) => {
      await api.PUT('/api/demo-day', { body: { today: day } });
      leaveSession(client);
    },
    changes: [],
    done: () => ({ zh: '已是第二天上午九点，请重新登录', en: 'It is 9:00 on the next working day: log in again' }),
  });
  if (!data?.day) return null;
  const { today, nextWorkday } = data.day;
  return (
    <Popconfirm
      title={t({ zh: `前进到 ${nextWorkday} 上午 9:00？`, en: `Go on to 9:00 on ${nextWorkday}?` })}
      description={t({
        zh: '届时的提醒随即发出，所有人须重新登录；不能退回。',
        en: 'Notifications due by then are sent, all users must log in again, and it cannot be undone.',
      })}
      onConfirm={() => {
        goOn.mutate(nextWorkday);
      }}
    >
      <Button size="small" className="demo-day">
        {t({ zh: `演示日期 ${today} · 到下一个工作日`, en: `Demo day ${today} · Next working day` })}
      </Button>
    </Popconfirm>
  );
}
