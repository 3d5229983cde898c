import type { Guide } from '#core/guides/guide';
import { useText } from '../../../i18n/use-text';
import { Passage } from '../working/Passage';
import { OutsideLink } from './OutsideLink';
import classes from './parts.module.css';
import { isHttps } from './use-open-outside';

/** The https addresses in a text, each once; what closes a sentence or a bracket is no part of one. */
export function addressesIn(source: string): string[] {
  const found = source.match(/https:\/\/[^\s<>"“”]+/gi) ?? [];
  const addresses = found.map((address) => {
    const bare = address.replace(/[.,;:!?'’”»]+$/u, '');
    return bare.endsWith(')') && !bare.includes('(') ? bare.replace(/\)[.,;:]*$/, '') : bare;
  });
  return [...new Set(addresses)].filter(isHttps);
}

/** The host of an https address, as a short name for it. */
const hostOf = (address: string) => /^https:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? address;

/** The guide's sources; an https address in one opens outside. */
export function SourceList({ guide }: { guide: Guide }) {
  const text = useText();
  return (
    <ul className={classes.sources}>
      {guide.sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a guide does not change order, and items may repeat
        <li key={index}>
          <Passage text={source} />
          <span className={`${classes.sourceLinks} no-print`} data-nofind>
            {addressesIn(source).map((address) => (
              <OutsideLink key={address} url={address}>
                {text.guides.openSource(hostOf(address))}
              </OutsideLink>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
