import { Menu } from '@mantine/core';
import { useCall, useChange } from '../../app/api/hooks';
import { useText } from '../../i18n/use-text';
import classes from './matrix.module.css';
import type { MatrixActivity, MatrixCell, MatrixCredential } from './matrix-rows';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  activity: MatrixActivity;
  credential: MatrixCredential;
  cell: NonNullable<MatrixCell>;
};

/** What a person can decide about one activity for one credential: what it counts as, that it is left out, or nothing any more. */
export function CellMenu({ isOpen, onClose, activity, credential, cell }: Props) {
  const text = useText();
  const say = text.matrix.menu;
  const standing = useCall('credentials.standing', { credentialId: credential.id }, { enabled: isOpen });
  const about = { credentialId: credential.id, activityId: activity.id };
  const categories = standing.data?.categories.filter(({ max }) => max !== 0) ?? [];
  const titleOf = (id: string | undefined) =>
    categories.find((category) => category.id === id)?.title ?? say.totalOnly;
  const pin = useChange('credentials.pin', {
    done: (_, input) =>
      input.pin === null
        ? say.gaveBack(activity.title)
        : input.pin.kind === 'leave-out'
          ? say.leftOut(activity.title)
          : say.counted(activity.title, titleOf(input.pin.categoryId)),
  });
  const current = standing.data?.activities.find(({ activityId }) => activityId === activity.id);
  const isCountedAs = (id: string | undefined) =>
    cell.pin === 'count-as' && current?.pinnedCategoryId === id ? 'true' : undefined;
  return (
    <Menu
      opened={isOpen}
      onChange={(next) => {
        if (!next) onClose();
      }}
      position="bottom-start"
      withinPortal
      returnFocus={false}
      shadow="md"
    >
      <Menu.Target>
        <span className={classes.anchor} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={say.label(activity.title, credential.title)}>
        <Menu.Label>{say.countAs}</Menu.Label>
        <Menu.Item
          aria-current={isCountedAs(undefined)}
          onClick={() => pin.mutate({ ...about, pin: { kind: 'count-as' } })}
        >
          {say.totalOnly}
        </Menu.Item>
        {standing.data === undefined ? (
          <Menu.Label>{say.loading}</Menu.Label>
        ) : (
          categories.map(({ id, title }) => (
            <Menu.Item
              key={id}
              aria-current={isCountedAs(id)}
              onClick={() => pin.mutate({ ...about, pin: { kind: 'count-as', categoryId: id } })}
            >
              {title}
            </Menu.Item>
          ))
        )}
        <Menu.Divider />
        <Menu.Item
          disabled={cell.pin === 'leave-out'}
          onClick={() => pin.mutate({ ...about, pin: { kind: 'leave-out' } })}
        >
          {say.leaveOut}
        </Menu.Item>
        {cell.pin === undefined ? null : (
          <Menu.Item onClick={() => pin.mutate({ ...about, pin: null })}>{say.giveBack}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
