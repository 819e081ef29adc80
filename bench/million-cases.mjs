import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { openDatabaseServer } from '#src/platform/database/index.js';

export const AGENCIES = 120;
export const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const MILLION = 1_000_000;

const root = resolve(import.meta.dirname, '..');
const benchFolder = join(root, 'var/bench');

/** The columns of reports, filled like ten years of cases; these cases are never opened, so they have no events. */
const agencies = `
insert into foi.agencies (id, code, name, created_at)
select gen_random_uuid(), 'agency-' || lpad(n::text, 3, '0'), '第 ' || n || ' 号机关', now()
from generate_series(1, ${AGENCIES}) as n`;

const list = (...words) => `(array[${words.map((word) => `'${word}'`).join(', ')}])`;
/** One of a list, another for each row. */
const pick = (...words) => `${list(...words)}[1 + floor(random() * ${words.length})::int]`;

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const given = [...'明华强军平英建国志海文芳丽娟涛磊静敏伟勇杰娜秀霞兰红玉桂春龙'];
const places = [
  '城东',
  '城西',
  '双沟',
  '洋河',
  '王集',
  '陈集',
  '曹庄',
  '仓集',
  '临河',
  '屠园',
  '龙河',
  '耿车',
  '埠子',
  '南蔡',
  '罗圩',
  '郑楼',
];
const villages = [...'庄圩楼桥洼岭湾集营店'];
const things = [
  ...['征地批文', '补偿安置方案', '听证笔录', '勘测定界图', '村务公开目录', '低保名单', '财政预算执行情况', '招标文件'],
  ...[
    '环评批复',
    '规划许可证',
    '施工许可证',
    '拆迁评估报告',
    '宅基地审批表',
    '危房改造资金',
    '教师招聘成绩',
    '医保报销目录',
  ],
  ...['行政处罚决定书', '信访答复意见', '道路改造合同', '污水处理厂监测数据'],
];

/** Names and texts as varied as those of a prefecture: some thousands of places, some hundreds of subjects. */
const name = `${pick(...surnames)} || ${pick(...given)} || ${pick(...given)}`;
const wanted = `'申请公开' || ${pick(...places)} || ${pick('镇', '乡', '街道')} || ${pick(...surnames)} || ${pick(...given)}
  || ${pick(...villages)} || '村' || ${pick(...things)} || '和' || ${pick(...things)}`;

// A large agency has some thirty times as many requests as a small one.
const casesOf = (count) => `
with office as (
  select row_number() over (order by code)::int as n, id from foi.agencies
), made as (
  select g, (1 + floor(${AGENCIES} * power(random(), 2)))::int as office,
    date '2016-01-01' + floor(random() * 3653)::int as received, random() as slow, random() as ending, random() as kind,
    random() as way, random() as notified, floor(random() * 12)::int as unit, ${name} as name, ${wanted} as wanted,
    floor(random() * 6)::int as purpose, random() as shown
  from generate_series(1, ${count}) as g
), dated as (
  select *, case when slow > 0.995 and received > '2024-06-01' then null
    when slow > 0.98 then received + 60 + floor(slow * 1000)::int % 140
    else received + 1 + floor(slow * 1000)::int % 38 end as done
  from made
), ended as (
  select *, case when done is null or done > '2025-12-31' then null else done end as settled from dated
)
insert into foi.cases (agency_id, id, register_year, register_number, number, state, context, machine_version, revision,
  facts, head_hash, phone_key, email_key, channel, applicant_category, applicant_name, content, purpose, delivery, unit,
  received_on,
  registered_on, is_open, outcome, settled_on, settled_outcome, replied_on, clock_state, provisional, answered_in_time,
  used_working_days, made_public_on, irregular, created_at, updated_at)
select o.id, gen_random_uuid(), extract(year from received), g, '〔' || extract(year from received) || '〕' || g || '号',
  case when settled is null then 'open.reviewing.working' else 'settled.closed' end, '{"remainingSteps": []}', 1, 9,
  jsonb_build_object('registration', jsonb_build_object('channel', 'internet', 'submittedOn', received, 'signedOn', null,
    'confirmedOn', received, 'applicantName', name, 'applicantCategory', 'natural_person', 'content', wanted, 'phone',
    '138' || lpad((g % 90000)::text, 8, '0'), 'email', '', 'address', '', 'purpose', '', 'delivery', '', 'remarks', ''),
    'receivedOn', received, 'registeredOn', received, 'madePublicOn', null,
    'rounds', jsonb_build_array(jsonb_build_object('order', null, 'acts', '[]'::jsonb, 'ending', null)),
    'consultations', '[]'::jsonb, 'irregularities', '[]'::jsonb),
  sha256(g::text::bytea), '138' || lpad((g % 90000)::text, 8, '0'), '',
  case when way < 0.6 then 'internet' when way < 0.8 then 'registered_mail' when way < 0.9 then 'ordinary_mail'
    when way < 0.98 then 'in_person' else 'fax' end,
  case when kind < 0.86 then 'natural_person' when kind < 0.94 then 'business' when kind < 0.95 then 'research'
    when kind < 0.96 then 'welfare' when kind < 0.99 then 'legal_service' else 'other' end,
  name, wanted || '（' || extract(year from received) || '年）',
  (array['生活', '生产', '科研', '诉讼维权', '', '学术研究'])[purpose + 1], '电子邮件',
  (array['办公室', '自然资源局', '教育局', '住房和城乡建设局', '农业农村局', '卫生健康局', '市场监督管理局', '公安局',
    '民政局', '财政局', '交通运输局', '水务局'])[unit + 1],
  received, received, settled is null, answer, settled, answer, settled,
  case when settled is null then 'running' else 'answered_in_time' end, false,
  case when settled is not null then notified < 0.97 end, case when settled is not null then 1 + floor(notified * 19)::int end,
  case when settled is not null and shown < 0.03 then settled + 5 end, false, now(), now()
from ended join office o on o.n = ended.office
cross join lateral (select case when settled is null then null when ending < 0.4 then 'granted'
  when ending < 0.52 then 'partial' when ending < 0.72 then 'not_exist' when ending < 0.8 then 'not_this_agency'
  when ending < 0.84 then 'denied_internal' when ending < 0.87 then 'denied_third_party'
  when ending < 0.9 then 'needs_creation' when ending < 0.93 then 'petition_complaint' when ending < 0.95 then 'duplicate'
  when ending < 0.97 then 'abandoned_no_supplement' when ending < 0.98 then 'withdrawn' else 'other' end) as a (answer)`;

/** The pairs of characters, as the application finds them in these texts. */
const grams = `
insert into foi.case_search (agency_id, case_id, grams)
select c.agency_id, c.id, (
  select array_agg(distinct substr(word, place, 2))
  from regexp_split_to_table(concat_ws(' ', c.applicant_name, c.content, c.unit, c.number), '[（）〔〕 ]+') as word,
    generate_series(1, length(word) - 1) as place)
from foi.cases c`;

const disputes = `
with contested as (
  select agency_id, id, replied_on, register_number, random() as way, random() as ending, floor(random() * 50)::int as after
  from foi.cases where replied_on is not null and random() < 0.03
), dated as (
  select *, replied_on + 5 + after as filed, case when ending < 0.9 then replied_on + 65 + after end as closed from contested
)
insert into foi.disputes (agency_id, id, case_id, kind, register_year, register_number, number, state, context,
  machine_version, revision, facts, head_hash, filed_on, closed_on, result, is_open, created_at, updated_at)
select agency_id, gen_random_uuid(), id,
  case when way < 0.6 then 'review' when way < 0.8 then 'direct_suit' else 'suit_after_review' end,
  extract(year from filed), register_number, '复议' || register_number, 'ended', '{}', 1, 3, '{}', sha256(''), filed, closed,
  case when closed is null then null when ending < 0.6 then 'upheld' when ending < 0.75 then 'corrected' else 'other' end,
  closed is null, now(), now()
from dated`;

function versionOfMigrations() {
  const hash = createHash('sha256').update(casesOf(MILLION)).update(grams).update(disputes);
  const files = readdirSync(join(root, 'migrations'), { recursive: true, withFileTypes: true }).filter((e) =>
    e.isFile(),
  );
  for (const path of files.map((e) => join(e.parentPath, e.name)).sort()) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

/** Drops the indexes while a million rows are inserted. */
async function withoutIndexes(client, fill) {
  const { rows } = await client.query(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid in ('foi.cases'::regclass, 'foi.disputes'::regclass, 'foi.case_search'::regclass)
      and not i.indisunique`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await fill();
  for (const { definition } of rows) await client.query(definition);
}

/** Databases of other versions are no longer needed. */
function removeStale(version) {
  if (!existsSync(benchFolder)) return;
  for (const folder of readdirSync(benchFolder)) {
    if (!folder.endsWith(version)) rmSync(join(benchFolder, folder), { recursive: true, force: true });
  }
}

/**
 * A migrated database with a million cases, or fewer, made once for each version of the migrations and kept under
 * `var/`.
 * @returns the server, to be closed, and where it keeps the database.
 */
export async function openMillionCases(report, count = MILLION) {
  const version = versionOfMigrations();
  removeStale(version);
  const dataDir = join(benchFolder, `cases-${count}-${version}`);
  const done = join(dataDir, 'seeded');
  if (!existsSync(done)) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o755);
  const server = await openDatabaseServer({ url: undefined, dataDir });
  const opened = { ...server, dataDir, close: () => server.close() };
  if (existsSync(done)) return opened;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    report(`making ${count.toLocaleString('en')} cases (once) …`);
    // Nothing refers to these rows but themselves; checking that row by row would take the most time.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB';
      select setseed(0.5)`);
    await client.query(agencies);
    await withoutIndexes(client, async () => {
      await client.query(casesOf(count));
      await client.query(grams);
      await client.query('analyze foi.cases');
      await client.query(disputes);
    });
    // As autovacuum leaves it.
    await client.query('vacuum (analyze) foi.cases');
    await client.query('vacuum (analyze) foi.case_search');
    await client.query('vacuum (analyze) foi.disputes');
    await client.query('vacuum (analyze) foi.agencies');
    await client.query('checkpoint');
    writeFileSync(done, '');
    return opened;
  } catch (error) {
    await server.close();
    throw error;
  } finally {
    await client.end();
  }
}
