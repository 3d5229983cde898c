import { Anchor, Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { GuideSummary } from '#core/guides/guide';
import { useCall, useChange } from '../../../app/api/hooks';
import { routeTo } from '../../../app/routes';
import { EmptyState } from '../../../components/EmptyState';
import { Loaded } from '../../../components/Loaded';
import { Screen } from '../../../components/Screen';
import { useText } from '../../../i18n/use-text';
import { GuideNotFound } from '../GuideNotFound';
import { GuideEditor } from './GuideEditor';
import { NewGuide } from './NewGuide';

type EditScreenProps = { id: string | undefined; guides: readonly GuideSummary[] };

/** Writes a guide: the one with this id, or without one a new guide. */
export default function EditScreen({ id, guides }: EditScreenProps) {
  return id === undefined ? <NewGuide /> : <OneGuide key={id} id={id} guides={guides} />;
}

function OneGuide({ id, guides }: { id: string; guides: readonly GuideSummary[] }) {
  const text = useText();
  const words = text.guides.edit;
  const guide = useCall('guides.get', { id });
  const title = guides.find((one) => one.id === id)?.title;
  if (guide.error?.code === 'not-found')
    return <GuideNotFound href={routeTo.guideWrite()}>{words.writeNew}</GuideNotFound>;
  if (guide.data?.origin === 'bundled') return <BundledGuide id={id} title={guide.data.title} />;
  if (guide.data) return <GuideEditor guide={guide.data} />;
  return (
    <Screen
      area={text.guides.area}
      sentence={title === undefined ? words.opening : words.openingGuide(title)}
    >
      <Loaded query={guide}>{() => null}</Loaded>
    </Screen>
  );
}

/** A guide that ships with Pathbook stays as it is: a copy of it can be written in. */
function BundledGuide({ id, title }: { id: string; title: string }) {
  const text = useText();
  const words = text.guides.edit;
  const [, navigate] = useLocation();
  const copy = useChange('guides.copy');
  return (
    <Screen area={text.guides.area} sentence={words.bundled.sentence(title)}>
      <EmptyState
        title={words.bundled.title}
        action={
          <Button
            loading={copy.isPending}
            onClick={() =>
              copy.mutate(
                { id, title: words.copyTitle(title) },
                { onSuccess: (made) => navigate(routeTo.guideEdit(made.id), { replace: true }) },
              )
            }
          >
            {words.makeCopy}
          </Button>
        }
        secondary={
          <Anchor component={Link} href={routeTo.guide(id)}>
            {words.seeInReader}
          </Anchor>
        }
      >
        {words.bundled.body}
      </EmptyState>
    </Screen>
  );
}
