import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRoute } from 'wouter';
import type { Portfolio } from '#core/portfolio/portfolio';
import { useCall } from '../../app/api/hooks';
import { useDialogs } from '../../app/dialogs';
import { usePerson } from '../../app/use-current-person';
import { Loaded } from '../../components/Loaded';
import { Emphasis, Screen } from '../../components/Screen';
import { TwoPane } from '../../components/TwoPane';
import type { Catalogue } from '../../i18n/catalogue';
import { useText } from '../../i18n/use-text';
import { EvidenceLibrary } from '../evidence/EvidenceLibrary';
import { ChecklistItemDetail } from './ChecklistItemDetail';
import { ChecklistPane } from './ChecklistPane';
import { EvidenceNeeds } from './EvidenceNeeds';
import classes from './portfolio.module.css';

/** The portfolio: the guide's checklist at the left, one item (or all evidence) beside it. */
export default function PortfolioScreen() {
  const person = usePerson();
  const portfolio = useCall('portfolio.get', { personId: person.id });
  return <Loaded query={portfolio}>{(value) => <Shown portfolio={value} />}</Loaded>;
}

function Shown({ portfolio }: { portfolio: Portfolio }) {
  const text = useText();
  const dialogs = useDialogs();
  const [, params] = useRoute('/portfolio/:kind');
  const [isEvidence, evidenceParams] = useRoute('/portfolio/evidence/:id?');
  const item =
    portfolio.items.find(({ kind }) => kind === params?.kind) ??
    portfolio.items.find(({ kind }) => kind === portfolio.completeness.next) ??
    portfolio.items[0];
  return (
    <div className={classes.screen}>
      <TwoPane
        listLabel={text.portfolio.checklist}
        list={<ChecklistPane portfolio={portfolio} current={isEvidence ? 'evidence' : item?.kind} />}
        detail={
          isEvidence ? (
            <EvidenceLibrary openId={evidenceParams?.id} />
          ) : (
            <Screen
              area={text.portfolio.title}
              sentence={<Sentence portfolio={portfolio} />}
              sub={text.portfolio.sub(portfolio.guide.title)}
              actions={
                <Button
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() =>
                    dialogs.open(
                      item ? { name: 'portfolio-entry', kind: item.kind } : { name: 'portfolio-entry' },
                    )
                  }
                >
                  {text.portfolio.addEntry}
                </Button>
              }
            >
              <EvidenceNeeds personId={portfolio.personId} />
              {item ? <ChecklistItemDetail key={item.id} item={item} portfolio={portfolio} /> : null}
              {portfolio.otherTips.length > 0 ? <OtherTips tips={portfolio.otherTips} text={text} /> : null}
            </Screen>
          )
        }
      />
    </div>
  );
}

function Sentence({ portfolio }: { portfolio: Portfolio }) {
  const text = useText();
  const { percent, next } = portfolio.completeness;
  if (!next) return <Emphasis tone="met">{text.portfolio.sentence.done}</Emphasis>;
  const item = text.portfolio.kindsInSentence[next];
  if (percent === 0) {
    return (
      <>
        {text.portfolio.sentence.empty}{' '}
        <Emphasis tone="risk">{text.portfolio.sentence.emptyNext(item)}</Emphasis>
      </>
    );
  }
  return (
    <>
      {text.portfolio.sentence.part(percent)}{' '}
      <Emphasis tone="risk">{text.portfolio.sentence.next(item)}</Emphasis>
    </>
  );
}

function OtherTips({ tips, text }: { tips: readonly string[]; text: Catalogue }) {
  return (
    <details className={classes.otherTips}>
      <summary>{text.portfolio.alsoInTheGuide}</summary>
      <ul>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </details>
  );
}
