import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCall, useChange } from '../../app/api/hooks';
import { useCommand } from '../../app/commands/CommandsProvider';
import { usePerson } from '../../app/use-current-person';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';
import { MatrixGrid } from './MatrixGrid';
import classes from './matrix.module.css';
import { type Filter, filtered, type Matrix, matrixSentence } from './matrix-rows';

/** Which activity serves which credential, and which serves nobody. */
export default function MatrixScreen() {
  const person = usePerson();
  const matrix = useCall('credentials.matrix', { personId: person.id });
  return (
    <Loaded query={matrix}>
      {(found) =>
        found.credentials.length === 0 ? (
          <Begin what="noCredentials" />
        ) : found.activities.length === 0 ? (
          <Begin what="noActivities" />
        ) : (
          <Full matrix={found} />
        )
      }
    </Loaded>
  );
}

function Begin({ what }: { what: 'noCredentials' | 'noActivities' }) {
  const text = useText();
  const say = text.matrix[what];
  const run = useCommand();
  const openSample = useChange('sample.open', { undoable: false });
  return (
    <Screen area={text.matrix.area} sentence={say.sentence}>
      <EmptyState
        title={say.title}
        action={
          <Button onClick={() => run(what === 'noCredentials' ? 'credential.add' : 'activity.log')}>
            {say.action}
          </Button>
        }
        secondary={
          <Anchor component="button" type="button" onClick={() => openSample.mutate({})}>
            {text.matrix.sample}
          </Anchor>
        }
      >
        {say.body}
      </EmptyState>
    </Screen>
  );
}

function Full({ matrix }: { matrix: Matrix }) {
  const text = useText();
  const say = text.matrix;
  const run = useCommand();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = filtered(matrix.activities, filter);
  const planned = matrix.activities.filter(({ isPlanned }) => isPlanned).length;
  return (
    <Screen
      area={say.area}
      sentence={matrixSentence(text, matrix)}
      sub={[say.sub(matrix.credentials.length), ...(planned > 0 ? [say.planned(planned)] : [])].join(' · ')}
      actions={
        <>
          <Button
            component={Link}
            href="/credentials"
            variant="default"
            leftSection={<IconArrowLeft size="1rem" aria-hidden />}
          >
            {say.backToCredentials}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size="1rem" aria-hidden />}
            onClick={() => run('print')}
          >
            {say.print}
          </Button>
        </>
      }
    >
      <div className={`${classes.bar} no-print`}>
        <SegmentedControl
          aria-label={say.filter}
          size="xs"
          value={filter}
          onChange={(next) => setFilter(next as Filter)}
          data={(['all', 'nowhere', 'planned'] as const).map((value) => ({
            value,
            label: say.filters[value],
          }))}
        />
        <span role="status" className={classes.quiet}>
          {shown.length === 0
            ? filter === 'planned'
              ? say.nonePlanned
              : say.noneNowhere
            : say.shown(shown.length)}
        </span>
      </div>
      <div className={classes.room}>
        <MatrixGrid key={filter} credentials={matrix.credentials} activities={shown} />
      </div>
    </Screen>
  );
}
