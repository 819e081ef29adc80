import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

describe('the day, where people really work', () => {
  let test: TestApp;
  let county: TestAgency;
  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county', roles: ['administrator'] });
  });
  afterAll(() => test.close());

  it('is shown as not settable, and setting it is refused', async () => {
    const administrator = await county.as('administrator');
    expect((await administrator.get('/api/demo-day')).body).toEqual({ day: null });
    const refused = await administrator.ask('PUT', '/api/demo-day', { body: { today: '2026-01-21' } });
    expect([refused.status, refused.body.code]).toEqual([409, 'DAY_NOT_MOVABLE']);
    expect(test.clock.today()).toBe('2026-01-20');
  });
});
