import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fixturePath, readFixture } from '../../support/fixtures.js';
import { foi } from './foi.js';

const folder = mkdtempSync(join(tmpdir(), 'foi-clock-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(content: unknown): string {
  const path = join(folder, 'case.json');
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

const plain = { channel: 'in_person', submittedOn: '2026-02-13', acts: [], asOf: '2026-02-20' };

describe('foi clock', () => {
  it('answers every published vector exactly', async () => {
    const vectors = readFixture<{ expected: unknown }[]>('clock', 'vectors.json');
    const { code, out } = await foi('clock', fixturePath('clock', 'vectors.json'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(vectors.map((vector) => vector.expected));
  });

  it('answers a single case with an array of one', async () => {
    const { out } = await foi('clock', fileOf(plain), '--json');
    expect(JSON.parse(out)).toMatchObject([{ dueOn: '2026-03-19', status: 'running' }]);
  });

  it('prints a calendar of days in Chinese unless English is asked for', async () => {
    const chinese = await foi('clock', fileOf(plain));
    expect(chinese.out).toContain('到期 2026-03-19');
    expect(chinese.out).toContain('第三十三条');
    const english = await foi('clock', fileOf(plain), '--lang', 'en');
    expect(english.out).toContain('due 2026-03-19');
  });

  it('leaves an act of an unknown kind to the clock, which refuses it by its index', async () => {
    const { code, out } = await foi(
      'clock',
      fileOf({ ...plain, acts: [{ act: 'lunch', on: '2026-02-14' }] }),
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ refused: [{ act: 0, code: 'UNKNOWN_ACT' }] }]);
  });

  it.each([
    ['a date that does not exist', [{ ...plain, submittedOn: '2026-02-30' }], '[0].submittedOn'],
    [
      'an act without its number of days',
      { ...plain, acts: [{ act: 'extension_notified', on: '2026-02-14' }] },
      '[0].acts[0].workingDays',
    ],
    ['an unknown channel', { ...plain, channel: 'pigeon' }, '[0].channel'],
    ['broken JSON', '{', 'JSON'],
    ['broken UTF-8', Buffer.from([0x7b, 0xff]), 'UTF-8'],
  ])('refuses %s with its place and exit code 1', async (_, content, place) => {
    const { code, out, talk } = await foi('clock', fileOf(content), '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(talk).toContain(place);
  });

  it('ends with 1 for a missing file and with 2 for wrong usage', async () => {
    expect((await foi('clock', join(folder, 'none.json'))).code).toBe(1);
    expect((await foi('clock')).code).toBe(2);
    expect((await foi('clock', 'a.json', '--colour')).code).toBe(2);
    expect((await foi('dance')).code).toBe(2);
  });
});
