import type { RefusalCode, WarningCode } from './clock-assessment.js';
import type { Finding, FindingText, FindingTexts } from './finding-text.js';
import { textsOfCorrection } from './texts-of-correction.js';
import { textsOfExtension } from './texts-of-extension.js';
import { textsOfOrder } from './texts-of-order.js';

/** For every code of the clock, its words. */
export const refusalTexts: FindingTexts<RefusalCode | WarningCode> = {
  ...textsOfOrder,
  ...textsOfCorrection,
  ...textsOfExtension,
};

/** A refusal or warning in words, with its dates filled in and its article. */
export function explainFinding(finding: Finding): FindingText {
  return refusalTexts[finding.code](finding);
}
