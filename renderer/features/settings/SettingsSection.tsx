import { type ReactNode, useId } from 'react';
import classes from './SettingsSection.module.css';

/** One part of the settings: its name and what it is about at the left, its controls beside. */
export function SettingsSection({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {about ? <p className={classes.about}>{about}</p> : null}
      </div>
      <div className={classes.controls}>{children}</div>
    </section>
  );
}
