import { useMemo } from 'react';
import { useCall } from '../../app/api/hooks';
import { useCurrentPerson } from '../../app/use-current-person';
import { type Attention, attentionOf } from './attention';

/** What the person should do next; null until the credentials are known. The rail and Today share it. */
export function useAttention(personId: string): Attention[] | null {
  const { people } = useCurrentPerson();
  const credentials = useCall('credentials.list', { personId });
  const portfolio = useCall('portfolio.get', { personId });
  const info = useCall('app.info', {});
  const hasGuide = people.some(({ id, guideId }) => id === personId && guideId !== undefined);
  const today = info.data?.today;
  return useMemo(
    () =>
      credentials.data === undefined || today === undefined
        ? null
        : attentionOf({
            credentials: credentials.data,
            // A portfolio that cannot be read is said on its own screen; the credentials still count here.
            portfolio: portfolio.data ?? null,
            hasGuide,
            today,
          }),
    [credentials.data, portfolio.data, hasGuide, today],
  );
}
