import { Alert, Button, Group } from '@mantine/core';
import { errorText } from '../../i18n/error-text';
import { useText } from '../../i18n/use-text';

type Props = { error: unknown; isPending: boolean; submit: string; onCancel: () => void };

/** The end of a dialog's form: what went wrong, then the way out and the way on. */
export function DialogEnd({ error, isPending, submit, onCancel }: Props) {
  const text = useText();
  return (
    <>
      {error ? (
        <Alert color="red" role="alert">
          {errorText(text, error)}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {text.common.cancel}
        </Button>
        <Button type="submit" loading={isPending}>
          {submit}
        </Button>
      </Group>
    </>
  );
}
