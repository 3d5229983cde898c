import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { factNames } from '#core/guides/kinds';
import { hasFact } from '#core/guides/marks/marks';
import { useText } from '../../../i18n/use-text';
import { overviewId } from '../reader/outline';
import { factPlace } from './places';
import { useWork } from './work-context';

/** Where the figures are read: gives one of them a source of the person's own. Nothing where the guide has none. */
export function AddSource() {
  const text = useText();
  const work = useWork();
  const button = useRef<HTMLButtonElement>(null);
  if (work === null) return null;
  const words = text.guides.working.ownSource;
  const { guide, actions } = work;
  const given = factNames.filter((fact) => hasFact(guide.facts, fact));
  if (given.length === 0) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          ref={button}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size="0.9rem" aria-hidden />}
        >
          {words.addFor}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {given.map((fact) => (
          <Menu.Item
            key={fact}
            onClick={() =>
              actions.write('source', factPlace(overviewId(guide), fact), button.current ?? undefined)
            }
          >
            {words.facts[fact]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
