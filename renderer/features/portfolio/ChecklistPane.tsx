import { IconFiles } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Portfolio } from '#core/portfolio/portfolio';
import { routeTo } from '../../app/routes';
import { ListCard } from '../../components/ListCard';
import { ProgressBar } from '../../components/ProgressBar';
import { SectionTitle } from '../../components/SectionTitle';
import { Tag } from '../../components/StateTag';
import { useText } from '../../i18n/use-text';
import { itemLook } from './item-look';
import classes from './portfolio.module.css';

type Props = { portfolio: Portfolio; current: string | undefined };

/** The checklist: each item with its quality, the whole with its share done; under it the way to all evidence. */
export function ChecklistPane({ portfolio, current }: Props) {
  const text = useText();
  const { completeness } = portfolio;
  return (
    <>
      <div className={classes.paneHead}>
        <SectionTitle>{text.portfolio.checklist}</SectionTitle>
        <ProgressBar
          share={completeness.percent / 100}
          tone={completeness.next ? 'accent' : 'met'}
          label={text.portfolio.progressLabel(completeness.percent)}
        />
        <p className={classes.counts}>{text.portfolio.counts(completeness)}</p>
      </div>
      {portfolio.items.map((item) => {
        const { tone, Icon } = itemLook[item.state];
        return (
          <ListCard
            key={item.id}
            href={routeTo.portfolioItem(item.kind)}
            isCurrent={current === item.kind}
            title={text.portfolio.kinds[item.kind]}
          >
            <Tag tone={tone} icon={<Icon size={13} stroke={2.2} aria-hidden />}>
              {text.portfolio.states[item.state]}
            </Tag>
          </ListCard>
        );
      })}
      <Link
        href={routeTo.evidenceLibrary()}
        className={classes.allFiles}
        aria-current={current === 'evidence' ? 'page' : undefined}
      >
        <IconFiles size={18} stroke={1.8} aria-hidden /> {text.evidence.allFiles}
      </Link>
    </>
  );
}
