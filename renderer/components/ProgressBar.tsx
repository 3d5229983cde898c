import classes from './ProgressBar.module.css';
import type { Tone } from './StateTag';

type ProgressBarProps = {
  /** Says in words what the bar shows; the bar is a picture of it. */
  label: string;
  /** 0 to 1; more is drawn as full. */
  share: number;
  /** Where an even pace would be, 0 to 1. */
  pace?: number;
  tone: Tone;
};

export function ProgressBar({ label, share, pace, tone }: ProgressBarProps) {
  const clamp = (value: number) => `${Math.min(100, Math.max(0, value * 100))}%`;
  return (
    <div className={classes.bar} data-tone={tone} role="img" aria-label={label}>
      <i style={{ width: clamp(share) }} />
      {pace === undefined ? null : <u style={{ left: clamp(pace) }} />}
    </div>
  );
}
