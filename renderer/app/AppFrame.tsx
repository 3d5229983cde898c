import { Button } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { IconFlask } from '@tabler/icons-react';
import { Suspense, useRef } from 'react';
import { Redirect, useLocation } from 'wouter';
import { NeedsPerson } from '../features/today/NeedsPerson';
import { useText } from '../i18n/use-text';
import classes from './AppFrame.module.css';
import { useCall } from './api/hooks';
import { Rail } from './Rail';
import { type Area, areaAt } from './routes';
import { ScreenBoundary } from './ScreenBoundary';
import { ScreenSkeleton } from './ScreenSkeleton';
import { useCurrentPerson } from './use-current-person';
import { useRememberPlace } from './use-remember-place';
import { useSample } from './use-sample';

/** Below this many text widths the rail keeps only its icons: a narrow window and a large text mean the same. */
const narrowBelowRem = 62;
const browserTextPx = 16;

/** Areas that make sense before there is a person. */
const openToAll = new Set<Area['id']>(['today', 'guides', 'rules', 'history', 'settings']);

/** The window: rail, sample banner, and the screen of the area that the address names. */
export function AppFrame() {
  const text = useText();
  const [location] = useLocation();
  const { settings, person } = useCurrentPerson();
  const { width } = useViewportSize();
  const content = useRef<HTMLDivElement>(null);
  const area = areaAt(location);
  useRememberPlace(content, area ? location : null);
  const isNarrow = width > 0 && width / ((browserTextPx * settings.textSize) / 100) < narrowBelowRem;

  if (!area) {
    const last = settings.lastRoute;
    return <Redirect to={last !== null && areaAt(last) ? last : '/today'} replace />;
  }
  return (
    <div className={classes.frame}>
      {/* A button, not a link: the address's fragment is the route. */}
      <button type="button" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        {text.frame.skipToContent}
      </button>
      <Rail isNarrow={isNarrow} />
      <div className={classes.side}>
        <SampleBanner />
        <div className={classes.content} ref={content}>
          <ScreenBoundary key={`${area.id} ${person?.id ?? ''}`} place={location}>
            <Suspense fallback={<ScreenSkeleton />}>
              {person === null && !openToAll.has(area.id) ? <NeedsPerson area={area} /> : <area.Screen />}
            </Suspense>
          </ScreenBoundary>
        </div>
      </div>
    </div>
  );
}

function SampleBanner() {
  const text = useText();
  const info = useCall('app.info', {});
  const sample = useSample();
  if (!info.data?.isSample) return null;
  return (
    <section className={`${classes.banner} no-print`} aria-label={text.frame.sample.banner}>
      <IconFlask size="1rem" stroke={1.8} aria-hidden />
      <span>{text.frame.sample.banner}</span>
      <Button size="compact-xs" variant="default" loading={sample.isBusy} onClick={() => void sample.close()}>
        {text.frame.sample.close}
      </Button>
    </section>
  );
}
