import { useViewportSize } from '@mantine/hooks';
import { useCurrentPerson } from '../../app/use-current-person';

/** Window height, in pixels at text size 100, from which parts of a screen can scroll by themselves. */
const roomyFrom = 560;

/** Whether the window is high enough, at the person's text size, for fixed parts beside what scrolls. */
export function useIsRoomy(): boolean {
  const { height } = useViewportSize();
  const { settings } = useCurrentPerson();
  // Not measured yet: as most windows are.
  return height === 0 || (height * 100) / settings.textSize >= roomyFrom;
}
