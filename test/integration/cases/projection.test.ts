import { describe, expect, it } from '@jest/globals';
import { builtInLaw } from '../../../src/modules/calendars/index.js';
import { projectCase } from '../../../src/modules/cases/case-projection.js';
import { given, register } from '../../support/case-samples.js';

describe('what statistics read of a case', () => {
  it('is late when nothing was replied until a court ordered it, however soon after that', () => {
    const answered = given(
      register(),
      {
        type: 'reply.reorder',
        on: '2026-06-01',
        orderedBy: 'court',
        orderNumber: '（2026）行初1号',
        disputeId: null,
        period: null,
      },
      {
        type: 'reply.record',
        on: '2026-06-03',
        reply: { outcome: 'granted', reasons: '', facts: {} },
        replyNumber: '',
        reason: '补录',
      },
    );
    expect(projectCase(answered, '2026-06-03', builtInLaw)).toMatchObject({
      answered_in_time: false,
      settled_on: '2026-06-03',
      clock_state: 'answered_in_time',
    });
  });
});
