import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Area, areaName } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { Screen } from '../../components/Screen';
import { useText } from '../../i18n/use-text';
import { PersonDialog } from '../settings/PersonDialog';

/** Stands in for a screen that shows one person's record while there is no person. */
export function NeedsPerson({ area }: { area: Area }) {
  const text = useText();
  const { settings } = useCurrentPerson();
  const [isAdding, setAdding] = useState(false);
  const isCounsellor = settings.mode === 'counsellor';
  const words = text.frame.needsPerson;
  return (
    <Screen
      area={areaName(text, area)}
      sentence={isCounsellor ? words.title : words.selfTitle}
      sub={isCounsellor ? words.body : words.selfBody}
    >
      <Button leftSection={<IconUserPlus size="1.125rem" aria-hidden />} onClick={() => setAdding(true)}>
        {isCounsellor ? text.frame.person.addClient : words.selfAction}
      </Button>
      {isAdding ? (
        <PersonDialog kind={isCounsellor ? 'client' : 'self'} onClose={() => setAdding(false)} />
      ) : null}
    </Screen>
  );
}
