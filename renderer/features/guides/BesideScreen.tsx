import { Anchor, Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Guide, GuideSummary } from '#core/guides/guide';
import { type SectionKind, sectionKinds } from '#core/guides/kinds';
import { useCall } from '../../app/api/hooks';
import { routeTo } from '../../app/routes';
import { useCurrentPerson } from '../../app/use-current-person';
import { Loaded } from '../../components/Loaded';
import { Screen } from '../../components/Screen';
import { Tag } from '../../components/StateTag';
import { useFormat } from '../../i18n/format';
import { useText } from '../../i18n/use-text';
import classes from './beside.module.css';
import { originLine, originOf } from './guide-origin';
import { GuideArticle } from './reader/GuideArticle';
import { flatten, outlineOf, overviewId } from './reader/outline';

type BesideScreenProps = { id: string; otherId: string; guides: readonly GuideSummary[] };

/** Where both sides are asked to go; the number tells a repeated request from the last. */
type Request = { kind: SectionKind; number: number };

/** Two guides side by side. */
export function BesideScreen({ id, otherId, guides }: BesideScreenProps) {
  const text = useText();
  const [, navigate] = useLocation();
  const [request, setRequest] = useState<Request>();
  const titleOf = (one: string) => guides.find((guide) => guide.id === one)?.title ?? text.guides.area;
  const [first, second] = [titleOf(id), titleOf(otherId)];
  const words = text.guides.beside;
  const subjects = sectionKinds.filter((kind) => kind !== 'other');
  return (
    <div className={classes.besideFrame}>
      <Screen
        area={text.guides.area}
        layout="panes"
        sentence={first === second ? words.sameTitle(first) : words.sentence(first, second)}
        sub={words.sub}
        actions={
          <>
            <Select
              aria-label={words.goToLabel}
              placeholder={words.goTo}
              searchable
              w="13rem"
              data={subjects.map((kind) => ({ value: kind, label: text.guides.kinds[kind] }))}
              value={request?.kind ?? null}
              onChange={(value) => {
                const kind = subjects.find((one) => one === value);
                if (kind) setRequest({ kind, number: (request?.number ?? 0) + 1 });
              }}
            />
            <Button
              variant="default"
              leftSection={<IconX size="1rem" aria-hidden />}
              onClick={() => navigate(routeTo.guide(id))}
            >
              {words.close}
            </Button>
          </>
        }
      >
        <div className={classes.beside}>
          <Side id={id} guides={guides} prefix="first" request={request} />
          <Side id={otherId} guides={guides} prefix="second" request={request} />
        </div>
      </Screen>
    </div>
  );
}

type SideProps = {
  id: string;
  guides: readonly GuideSummary[];
  prefix: string;
  request: Request | undefined;
};

function Side({ id, guides, prefix, request }: SideProps) {
  const text = useText();
  const format = useFormat();
  const { person } = useCurrentPerson();
  const guide = useCall('guides.get', { id });
  const summary = guides.find((one) => one.id === id);
  const titleId = `${prefix}-title`;
  return (
    <section className={classes.besideSide} aria-labelledby={titleId}>
      <div className={classes.besideHead}>
        <div>
          <h2 id={titleId} className={classes.besideTitle}>
            {summary?.title ?? text.guides.notFound.sentence}
          </h2>
          {summary ? (
            <p>
              <Tag tone={originOf(summary) === 'bundled' ? 'accent' : 'unknown'}>
                {text.guides.origin[originOf(summary)]}
              </Tag>{' '}
              {originLine(summary, text, format)}
            </p>
          ) : null}
        </div>
        <Anchor component={Link} href={routeTo.guide(id)} size="sm" className="no-print">
          {text.guides.beside.openAlone}
        </Anchor>
      </div>
      <div className={classes.besideText}>
        <Loaded query={guide}>
          {(value) => {
            const target = request === undefined ? undefined : sectionOf(value, request.kind);
            return (
              <>
                {request !== undefined && target === undefined ? (
                  <p role="status" className={classes.missing}>
                    {text.guides.beside.missing(value.title, text.guides.kinds[request.kind])}
                  </p>
                ) : null}
                <GuideArticle
                  guide={value}
                  level={3}
                  prefix={prefix}
                  isMine={person?.guideId === value.id}
                  goTo={{ sectionId: target, request: request?.number }}
                />
              </>
            );
          }}
        </Loaded>
      </div>
    </section>
  );
}

/** The section of a guide on a subject, by id. */
function sectionOf(guide: Guide, kind: SectionKind): string | undefined {
  if (kind === 'summary') return overviewId(guide);
  return flatten(outlineOf(guide, () => '')).find((section) => section.kind === kind)?.id;
}
