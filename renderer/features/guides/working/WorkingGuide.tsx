import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Guide } from '#core/guides/guide';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { useCall } from '../../../app/api/hooks';
import { useCurrentPerson } from '../../../app/use-current-person';
import type { Catalogue } from '../../../i18n/catalogue';
import { useText } from '../../../i18n/use-text';
import { overviewId } from '../reader/outline';
import classes from './passage.module.css';
import { useSeenChanges } from './use-seen-changes';
import { Workbench } from './Workbench';
import {
  type Work,
  type WorkActions,
  WorkActionsContext,
  WorkContext,
  WorkStoreContext,
} from './work-context';
import { createWorkStore } from './work-store';

type WorkingGuideProps = {
  guide: Guide;
  /** The section being read, by id. */
  current: string | undefined;
  children: ReactNode;
};

/** Makes the guide inside one that the current person works in. */
export function WorkingGuide({ guide, current, children }: WorkingGuideProps) {
  const { person } = useCurrentPerson();
  if (person === null) return children;
  return (
    <Worked key={`${person.id} ${guide.id}`} personId={person.id} guide={guide} current={current}>
      {children}
    </Worked>
  );
}

const none: readonly never[] = [];

function Worked({ personId, guide, current, children }: WorkingGuideProps & { personId: string }) {
  const text = useText();
  const [store] = useState(createWorkStore);
  const root = useRef<HTMLDivElement>(null);
  const query = useCall('marks.list', { personId, guideId: guide.id });
  const reading = useCall('reading.get', { personId, guideId: guide.id });
  const { changes, readAt, forget } = useSeenChanges(guide, reading.data);
  const marks = query.data ?? none;
  useLayoutEffect(() => store.setMarks(marks), [store, marks]);

  const { refetch } = query;
  const work = useMemo<Work>(
    () => ({
      guide,
      personId,
      marks,
      hasFailed: query.isError,
      retry: () => void refetch(),
      changes,
      readAt,
      current: current ?? overviewId(guide),
      headingOf: (sectionId) =>
        guide.sections.find(({ id }) => id === sectionId)?.heading || nameOf(guide, sectionId, text),
    }),
    [guide, personId, marks, query.isError, refetch, changes, readAt, current, text],
  );
  // The bench hands its actions up: what is inside the guide is drawn before it.
  const bench = useRef<WorkActions | null>(null);
  const actions = useMemo<WorkActions>(
    () => ({
      write: (...facts) => bench.current?.write(...facts),
      show: (...facts) => bench.current?.show(...facts),
      goTo: (mark) => bench.current?.goTo(mark),
      goToSection: (sectionId) => bench.current?.goToSection(sectionId),
      toggleBookmark: (sectionId) => bench.current?.toggleBookmark(sectionId),
      seen: () => bench.current?.seen(),
    }),
    [],
  );
  return (
    <WorkStoreContext value={store}>
      <WorkActionsContext value={actions}>
        <WorkContext value={work}>
          <div ref={root} className={classes.root}>
            {children}
          </div>
          <Workbench ref={bench} root={root} store={store} onSeen={forget} />
        </WorkContext>
      </WorkActionsContext>
    </WorkStoreContext>
  );
}

/** A part that the guide has without a heading of its own goes by the name of its kind. */
function nameOf(guide: Guide, sectionId: string, text: Catalogue): string {
  const kind = sectionKinds.find((one): one is SectionKind => one === sectionId);
  return kind === undefined ? guide.title : text.guides.kinds[kind];
}
