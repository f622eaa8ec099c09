import { makeStyles } from '@fluentui/react-components';
import { AppsListRegular, BoxMultipleRegular, type FluentIcon, MailRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResult } from '../../api/types.gen.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { SearchGroup } from '../../pages/registry.ts';
import { own } from '../../theme.ts';
import { PartyTile } from '../party-tile.tsx';
import { PersonTile } from '../person-tile.tsx';
import type { SearchPlace } from './search-places.ts';
import type { Answer } from './use-search.ts';

/** One of those that were found, or the way to all of them. */
export type Hit = {
  readonly key: string;
  readonly to: string;
  readonly name: string;
  readonly line?: string;
  /** How far it has come, in a word. */
  readonly state?: string;
  /** Left out for the way to all of them. */
  readonly tile?: ReactElement;
};
export type HitGroup = { readonly group: SearchGroup; readonly name: string; readonly hits: readonly Hit[] };

type Shown = Omit<Hit, 'key' | 'to'> & { readonly id: string };

const useStyles = makeStyles({
  tile: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '28px',
    height: '28px',
    color: own.text2,
    flexShrink: 0,
  },
});

const IconTile = ({ icon: Icon }: { icon: FluentIcon }) => (
  <span className={useStyles().tile} aria-hidden="true">
    <Icon fontSize={20} />
  </span>
);

/** What was found in words, by group; what found nothing is left out. */
export const useHits = (): ((answer: Answer, places: readonly SearchPlace[]) => HitGroup[]) => {
  const { t } = useTranslation();
  const format = useFormat();
  const party = (kind: 'customer' | 'provider' | 'reseller' | 'operator', name: string) => (
    <PartyTile name={name} kind={kind} size={28} />
  );
  const shownIn: { readonly [Group in SearchGroup]: (result: SearchResult) => readonly Shown[] } = {
    customers: ({ customers }) =>
      (customers?.items ?? []).map(({ id, companyName: name, domain }) => ({
        id,
        name,
        line: domain,
        tile: party('customer', name),
      })),
    invitations: ({ invitations }) =>
      (invitations?.items ?? []).map(({ id, acceptedBy, restrictedTo, linkCode, subject, state }) => ({
        id,
        name: acceptedBy?.name ?? restrictedTo ?? t('invitations.ask.anyone'),
        line: format.joined([linkCode, subject]),
        state: t(`invitations.list.states.${state}`),
        tile: <IconTile icon={MailRegular} />,
      })),
    partners: ({ partners }) =>
      (partners?.items ?? []).map(({ id, name, kind, domain }) => ({
        id,
        name,
        line: domain,
        tile: party(kind, name),
      })),
    subscriptions: ({ subscriptions }) =>
      (subscriptions?.items ?? []).map(({ id, friendlyName, names }) => ({
        id,
        name: friendlyName ?? names[format.locale],
        ...(friendlyName === null ? {} : { line: names[format.locale] }),
        tile: <IconTile icon={BoxMultipleRegular} />,
      })),
    providers: ({ providers }) =>
      (providers?.items ?? []).map(({ id, name, kind, domain }) => ({
        id,
        name,
        line: domain,
        tile: party(kind, name),
      })),
    catalogItems: ({ catalogItems }) =>
      (catalogItems?.items ?? []).map(({ id, names, publisher }) => ({
        id,
        name: names[format.locale],
        line: format.joined([id, publisher]),
        tile: <IconTile icon={AppsListRegular} />,
      })),
    people: ({ people }) =>
      (people?.items ?? []).map(({ id, name, upn }) => ({ id, name, line: upn, tile: <PersonTile name={name} /> })),
  };
  return ({ text, result }, places) =>
    places.flatMap(({ group, one, filtered }) => {
      const found = shownIn[group](result);
      if (found.length === 0) return [];
      const hits = found.map(({ id, ...shown }): Hit => ({ ...shown, key: `${group}-${id}`, to: one(id, text) }));
      const all: Hit[] =
        filtered === undefined
          ? []
          : [{ key: `${group}-all`, to: filtered(text), name: t(`frame.search.all.${group}`, { text }) }];
      return [{ group, name: t(`frame.search.groups.${group}`), hits: [...hits, ...all] }];
    });
};
