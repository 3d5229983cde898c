import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { showFailed } from '../components/toasts';
import { useText } from '../i18n/use-text';
import { useClient } from './api/hooks';

/** Opens and closes the sample workbook; whichever workbook is then open, nothing of the other stays on screen. */
export function useSample() {
  const client = useClient();
  const queries = useQueryClient();
  const text = useText();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const change = async (name: 'sample.open' | 'sample.close') => {
    setBusy(true);
    try {
      await client.call(name, {});
      navigate('/today');
      await queries.resetQueries();
    } catch (error) {
      showFailed(text, error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, open: () => change('sample.open'), close: () => change('sample.close') };
}
