import { useFormat } from '../../../i18n/format';
import { useText } from '../../../i18n/use-text';
import type { Fact } from './facts-of';
import { OutsideLink } from './OutsideLink';
import { sourceLine } from './source-line';
import { isHttps } from './use-open-outside';

/** One source with the day that its figure is of; an https address opens outside. */
export function SourceLine({ source }: { source: Fact['sources'][number] }) {
  const format = useFormat();
  const line = sourceLine(source, format);
  return isHttps(source.url) ? <OutsideLink url={source.url}>{line}</OutsideLink> : line;
}

/** Where a figure comes from, or that the guide does not say. */
export function Sources({ sources }: { sources: Fact['sources'] }) {
  const text = useText();
  if (sources.length === 0) return <>{text.guides.facts.noSource}</>;
  return sources.map((source, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a guide's sources do not change order, and may repeat
    <span key={index}>
      {index === 0 ? `${text.guides.facts.sourceWord}: ` : '; '}
      <SourceLine source={source} />
    </span>
  ));
}
