import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClockX,
  IconHelpCircle,
  IconProgress,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StandingState } from '#core/compliance/standing';
import { useText } from '../i18n/use-text';
import classes from './StateTag.module.css';

export type Tone = 'met' | 'accent' | 'risk' | 'late' | 'unknown';

const looks = {
  met: { tone: 'met', Icon: IconCheck },
  'on-track': { tone: 'accent', Icon: IconProgress },
  'at-risk': { tone: 'risk', Icon: IconAlertTriangle },
  overdue: { tone: 'late', Icon: IconClockX },
  lapsed: { tone: 'late', Icon: IconX },
  'no-requirement': { tone: 'unknown', Icon: IconCircleDashed },
  unknown: { tone: 'unknown', Icon: IconHelpCircle },
} as const satisfies Record<StandingState, { tone: Tone; Icon: typeof IconCheck }>;

/** The tone in which a state is drawn, the same on every screen. */
export function toneOf(state: StandingState): Tone {
  return looks[state].tone;
}

/** A state: always a word and an icon, never a colour alone. */
export function StateTag({ state }: { state: StandingState }) {
  const text = useText();
  const { tone, Icon } = looks[state];
  return (
    <Tag tone={tone} icon={<Icon size="0.8125rem" stroke={2.2} aria-hidden />}>
      {text.common.states[state]}
    </Tag>
  );
}

/** A quiet tag in one of the five tones. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
