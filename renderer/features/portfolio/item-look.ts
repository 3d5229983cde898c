import { type IconAlertTriangle, IconCheck, IconCircleDashed, IconProgress } from '@tabler/icons-react';
import type { ItemState } from '#core/portfolio/portfolio';
import type { Tone } from '../../components/StateTag';

/** How each quality level is drawn: tone and icon, the same in the list and in the item. */
export const itemLook = {
  missing: { tone: 'risk', Icon: IconCircleDashed },
  started: { tone: 'unknown', Icon: IconProgress },
  usable: { tone: 'accent', Icon: IconCheck },
  strong: { tone: 'met', Icon: IconCheck },
} as const satisfies Record<ItemState, { tone: Tone; Icon: typeof IconAlertTriangle }>;
