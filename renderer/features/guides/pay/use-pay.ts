import type { Pay } from '#core/contract/pay';
import { useCall } from '../../../app/api/hooks';
import { useCurrentPerson } from '../../../app/use-current-person';
import { useReader } from '../reader/reader-context';

/** The pay and offers of the person on screen; null where there is none to show (no person, a guide only shown). */
export function usePay(): readonly Pay[] | null {
  const { isAlone } = useReader();
  const { person } = useCurrentPerson();
  const pay = useCall('pay.list', { personId: person?.id ?? '-' }, { enabled: isAlone && person !== null });
  return pay.data ?? null;
}
