import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHANNELS } from '../../src/domain/statute/receipt.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register } from '../support/cases.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';

interface Preview {
  readonly dates: readonly { field: string; makesReceipt: boolean; isRequired: boolean; proposedOn: string | null }[];
  readonly receipt: { readonly receivedOn: string | null; readonly article: string };
  readonly isComplete: boolean;
  readonly refusal: { readonly code: string; readonly field: string } | null;
  readonly clock: { readonly dueOn: string | null } | null;
  readonly deadlines: readonly { readonly kind: string; readonly label: { zh: string }; readonly dueOn: string }[];
}

describe('registering, before it is done', () => {
  let test: TestApp;
  let county: TestAgency;

  const preview = async (draft: object) =>
    (await (await county.as('registrar')).post<Preview>('/api/cases/registration-preview', draft)).body;

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county' });
  });
  afterAll(() => test.close());

  it.each(CHANNELS)('asks for the dates of %s alone, one of which makes the day of receipt', async (channel) => {
    const { dates, isComplete, receipt } = await preview({ channel });
    expect(dates.filter(({ makesReceipt }) => makesReceipt)).toHaveLength(1);
    expect(dates[0]).toMatchObject({ field: 'submittedOn', isRequired: true });
    expect(isComplete).toBe(false);
    expect(receipt.article).toMatch('《政府信息公开条例》');
  });

  it('previews what registering then returns: the same day of receipt, the same due day', async () => {
    const dates = { channel: 'registered_mail', submittedOn: '2026-01-16', signedOn: '2026-01-19' };
    const previewed = await preview(dates);
    expect(previewed).toMatchObject({ receipt: { receivedOn: '2026-01-19' }, refusal: null, isComplete: true });
    const done = await register(await county.as('registrar'), aRequest(on, dates));
    expect(done.body.case.clock).toMatchObject({ receivedOn: '2026-01-19', dueOn: previewed.clock?.dueOn });
    expect(previewed.clock?.dueOn).not.toBeNull();
  });

  it('says by when receipt must be confirmed, while it is not', async () => {
    const { receipt, deadlines } = await preview({ channel: 'internet', submittedOn: on });
    expect(receipt.receivedOn).toBeNull();
    expect(deadlines).toMatchObject([{ kind: 'receipt_confirmation', label: { zh: '收到确认' } }]);
  });

  it('names the field of a date that would be refused', async () => {
    const late = await preview({ channel: 'registered_mail', submittedOn: '2026-01-16', signedOn: '2026-01-21' });
    expect(late.refusal).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'registration.signedOn' });
    const early = await preview({ channel: 'registered_mail', submittedOn: '2026-01-16', signedOn: '2026-01-15' });
    expect(early.refusal).toMatchObject({ code: 'RECEIPT_BEFORE_SUBMISSION', field: 'registration.signedOn' });
  });

  it('stores nothing, and answers those alone who register', async () => {
    const before = await test.testDatabase.asOwner('select count(*) from foi.case_events');
    await preview({ channel: 'in_person', submittedOn: on });
    expect(await test.testDatabase.asOwner('select count(*) from foi.case_events')).toEqual(before);
    const auditor = await county.as('auditor');
    const { status } = await auditor.post('/api/cases/registration-preview', { channel: 'in_person' });
    expect(status).toBe(403);
  });
});

describe('the receipt that an applicant is given', () => {
  let test: TestApp;
  let county: TestAgency;

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county' });
  });
  afterAll(() => test.close());

  it('says who received what and when, by when a reply is due, what may move that day, and what can be done', async () => {
    const { body } = await register(await county.as('registrar'), aRequest(on));
    const receipt = await (await county.as('registrar')).get(`/api/cases/${body.case.id}/receipt`);
    expect(receipt.body).toMatchObject({
      ...{ agencyName: 'county 人民政府', number: '〔2026〕1号', applicantName: '王小明', personShown: true },
      ...{ content: '城东片区征地批文及补偿安置方案', receivedOn: on, dueOn: body.case.clock.dueOn, printedOn: on },
      receipt: { article: '《政府信息公开条例》第三十一条第（一）项' },
      mayChange: [{ label: { zh: '补正' } }, { label: { zh: '征求意见' } }, { label: { zh: '延期' } }],
      remedies: [{ article: '《政府信息公开条例》第五十一条' }],
    });
  });

  it('hides the applicant from whoever may not see him', async () => {
    const { body } = await register(await county.as('registrar'), aRequest(on));
    const receipt = await (await county.as('auditor')).get(`/api/cases/${body.case.id}/receipt`);
    expect(receipt.body).toMatchObject({ applicantName: '王**', personShown: false });
  });
});
