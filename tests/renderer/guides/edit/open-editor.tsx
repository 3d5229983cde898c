import { screen, waitFor } from '@testing-library/react';
import { Route, Switch } from 'wouter';
import { AppError } from '#core/contract/errors';
import type { Guide } from '#core/guides/guide';
import { useCall } from '../../../../renderer/app/api/hooks';
import EditScreen from '../../../../renderer/features/guides/edit/EditScreen';
import { aChange } from '../../support/builders';
import { type RenderOptions, renderWithApp } from '../../support/render-with-app';
import { anImportedGuide, summaryOf } from '../support/guides';

/** The screen behind the routes that lead to it, as the guides' area has them. */
function Routes() {
  const guides = useCall('guides.list', {});
  if (!guides.data) return null;
  const all = guides.data;
  return (
    <Switch>
      <Route path="/guides/write">
        <EditScreen id={undefined} guides={all} />
      </Route>
      <Route path="/guides/edit/:id">{({ id }) => <EditScreen id={id} guides={all} />}</Route>
      <Route>Elsewhere</Route>
    </Switch>
  );
}

type Opened = { guides?: readonly Guide[]; id?: string } & RenderOptions;

/** The editor of a guide, over a host that keeps its guides and can take the last change back. */
export function openEditor({
  guides = [anImportedGuide()],
  id = guides[0]?.id ?? '',
  ...options
}: Opened = {}) {
  const stored = new Map(guides.map((guide) => [guide.id, guide]));
  const past: Map<string, Guide>[] = [];
  const put = (guide: Guide) => {
    past.push(new Map(stored));
    stored.set(guide.id, guide);
    return guide;
  };
  const find = (wanted: string) => {
    const guide = stored.get(wanted);
    if (!guide) throw new AppError('not-found', 'There is no such guide.', { key: 'guide-not-found' });
    return guide;
  };
  const made = (part: Pick<Guide, 'id' | 'slug'>) =>
    ({ ...part, origin: 'imported', writtenHere: true, editedOn: '2027-02-26' }) as const;
  const view = renderWithApp(<Routes />, {
    route: `/guides/edit/${id}`,
    ...options,
    answers: {
      'guides.list': () => [...stored.values()].map((guide) => summaryOf(guide)),
      'guides.get': ({ id: wanted }) => find(wanted),
      'guides.create': ({ content }) => put({ ...content, ...made({ id: 'new-guide', slug: 'new-guide' }) }),
      'guides.copy': ({ id: wanted, title }) =>
        put({ ...find(wanted), title, ...made({ id: 'the-copy', slug: 'the-copy' }) }),
      'guides.update': ({ id: wanted, content }) =>
        put({ ...find(wanted), ...content, editedOn: '2027-02-26' }),
      'history.undo': () => {
        const before = past.pop();
        if (before) {
          stored.clear();
          for (const [key, guide] of before) stored.set(key, guide);
        }
        return { entry: before ? aChange({ kind: 'undo' }) : null };
      },
      ...options.answers,
    },
  });
  return {
    ...view,
    /** The contents that were sent to be stored, the oldest first. */
    saved: () => view.client.inputsOf('guides.update').map(({ content }) => content),
    lastSaved: () => view.client.inputsOf('guides.update').at(-1)?.content,
    storedGuide: (wanted = id) => find(wanted),
    put,
    /** Waits until so many changes were stored, and nothing is under way. */
    async stored(amount: number) {
      await waitFor(() => {
        if (view.client.inputsOf('guides.update').length !== amount) {
          throw new Error(`${view.client.inputsOf('guides.update').length} changes were stored`);
        }
      });
      await screen.findByText('Saved');
    },
  };
}

export const entry = (name: string | RegExp) => screen.findByRole('treeitem', { name });
export const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
