import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDots,
  IconExternalLink,
  IconEyeOff,
  IconFileX,
  IconPencil,
  IconPin,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { routeTo } from '../../app/routes';
import { useText } from '../../i18n/use-text';
import type { AllocationRow } from './allocation-rows';
import type { PinDecision } from './use-pins';

/** What the rows of the allocation can do; ids are of activities. */
export type RowActions = {
  /** The note to the person's decision. */
  note: (activityId: string) => string | null;
  decide: (activityId: string, pin: PinDecision | null) => void;
  /** Opens the form with category, worth and note. */
  openDialog: (activityId: string) => void;
};

type Props = {
  row: AllocationRow;
  actions: RowActions;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  tabIndex: number;
};

/** The decisions that a person can take about one activity. */
export function RowMenu({ row, actions, isOpen, onOpenChange, tabIndex }: Props) {
  const text = useText();
  const [, navigate] = useLocation();
  const say = text.credentials.allocation;
  const { activityId, pin } = row;
  const note = actions.note(activityId);
  const decide = (kind: 'leave-out' | 'proof-refused') =>
    actions.decide(activityId, { kind, ...(note === null ? {} : { note }) });
  return (
    <Menu position="bottom-end" withinPortal returnFocus opened={isOpen} onChange={onOpenChange}>
      <Menu.Target>
        <ActionIcon size="sm" tabIndex={tabIndex} aria-label={say.menu(row.title)} data-menu-of={activityId}>
          <IconDots size="1rem" stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      {isOpen ? (
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPin size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => actions.openDialog(activityId)}
          >
            {say.countAs}
          </Menu.Item>
          {pin === 'leave-out' ? null : (
            <Menu.Item
              leftSection={<IconEyeOff size="1rem" stroke={1.7} aria-hidden />}
              onClick={() => decide('leave-out')}
            >
              {say.leaveOut}
            </Menu.Item>
          )}
          {pin === 'proof-refused' ? null : (
            <Menu.Item
              leftSection={<IconFileX size="1rem" stroke={1.7} aria-hidden />}
              onClick={() => decide('proof-refused')}
            >
              {say.proofRefused}
            </Menu.Item>
          )}
          {pin === null ? null : (
            <>
              <Menu.Item
                leftSection={<IconPencil size="1rem" stroke={1.7} aria-hidden />}
                onClick={() => actions.openDialog(activityId)}
              >
                {say.changeNote}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowBackUp size="1rem" stroke={1.7} aria-hidden />}
                onClick={() => actions.decide(activityId, null)}
              >
                {say.giveBack}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconExternalLink size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => navigate(routeTo.activity(activityId))}
          >
            {say.openInLog}
          </Menu.Item>
        </Menu.Dropdown>
      ) : (
        <Menu.Dropdown />
      )}
    </Menu>
  );
}
