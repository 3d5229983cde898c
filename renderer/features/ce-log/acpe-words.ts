import { parseAcpeNumber } from '#core/compliance/acpe-number';
import type { Catalogue } from '../../i18n/catalogue';

/** What an ACPE number says of itself: topic, audience, delivery. Null for any other approval number. */
export function acpeWords(approvalNumber: string, text: Catalogue): string | null {
  const number = parseAcpeNumber(approvalNumber);
  if (number === null) return null;
  const say = text.ceLog.form;
  const topics: Readonly<Record<string, string>> = say.acpeTopics;
  return say.acpe(
    topics[number.topic] ?? say.acpeTopicUnknown(number.topic),
    say.acpeAudience[number.audience],
    number.isLive ? say.acpeLive : say.acpeHome,
  );
}
