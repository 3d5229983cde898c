import { useShell } from '../../../app/shell/use-shell';
import { showFailed } from '../../../components/toasts';
import { useText } from '../../../i18n/use-text';

/** Whether an address may be opened outside: only https is. */
export function isHttps(url: string | undefined): url is string {
  return url !== undefined && /^https:\/\/[^\s/]/i.test(url);
}

/** Opens an https address in the system's browser, after asking; says so where that fails. */
export function useOpenOutside(): (url: string) => void {
  const shell = useShell();
  const text = useText();
  return (url) => {
    shell.openExternal(url).catch((error: unknown) => showFailed(text, error));
  };
}
