import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useRoleName } from '../../../parts/roles.ts';
import { useSession } from '../../../session.tsx';
import { type Facts, textIn, textsIn } from './read-facts.ts';
import type { LogEntry } from './shapes.ts';

/** A sentence of the dictionary by a name that comes from the server; undefined where the dictionary has none. */
const useKnown = () => {
  const { i18n } = useTranslation();
  return (key: string, params: Record<string, unknown> = {}): string | undefined =>
    i18n.exists(key) ? String(i18n.t(key as 'activity.title', params)) : undefined;
};

/** Names of things that stand in a log as codes. */
export const useLogWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const known = useKnown();
  const roleName = useRoleName();
  const { organization } = useSession();
  /** A name in the middle of a sentence. */
  const inside = (name: string): string =>
    format.locale === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  const kindOf = (entry: LogEntry): string => t(`activity.action.${entry.action}`);
  /** A role in the customer's directory, or one of an organization's own. */
  const role = (entry: Pick<LogEntry, 'subject'>, code: string): string =>
    (entry.subject.kind === 'delegated_admin' ? known(`acceptance.roles.${code}.name`) : undefined) ?? roleName(code);
  const roles = (entry: LogEntry, codes: readonly string[]): string =>
    codes.length === 0 ? t('common.rolesMissing') : format.enumeration(codes.map((code) => role(entry, code)));
  return {
    role,
    roles,
    known,
    field: (name: string): string => known(`activity.fields.${name}`) ?? name,
    /** "Invitation accepted"; a refused act says what was refused. */
    action: (entry: LogEntry): string => {
      if (entry.outcome === 'done') return kindOf(entry);
      const act = textIn(entry.details, 'action') ?? entry.subject.id;
      return t('activity.denied', { what: known(`activity.acts.${act}`) ?? act });
    },
    /** Why an act was refused, with the code that programs see. */
    refusal: ({ code = '', details }: Pick<LogEntry, 'code' | 'details'>): string => {
      const needed = (textIn(details, 'roles') ?? '').split(/,\s*/).filter((one) => one !== '');
      const params = { ...details, roles: format.alternatives(needed.map(roleName).map(inside)), code };
      return known(`activity.refused.${code}`, params) ?? t('activity.refused.other', { code });
    },
    performer: ({ performedBy }: Pick<LogEntry, 'performedBy'>): string => {
      const { kind, person, organization: theirs } = performedBy;
      if (person !== null) {
        return theirs === null || theirs.id === organization.id
          ? person.name
          : t('activity.by.of', { person: person.name, organization: theirs.name });
      }
      if (kind === 'application') return t('activity.by.application', { organization: theirs?.name ?? '' });
      if (theirs !== null) return theirs.name;
      return kind === 'visitor' ? t('activity.by.visitor') : t('activity.by.system');
    },
    factor: (method: string): string => known(`activity.methods.${method}`) ?? t('activity.methods.other'),
    door: (door: string): string => known(`activity.doors.${door}`) ?? door,
    /** What an organization had asked for: "Joint, with Northlight". */
    invitation: (details: Facts): string => {
      const provider = textIn(details, 'coInviter');
      const asked =
        provider === undefined
          ? (known(`activity.said.kinds.${textIn(details, 'kind') ?? ''}`) ?? '')
          : t('activity.said.joint', { provider });
      return textIn(details, 'delegatedAdmin') === undefined
        ? asked
        : t('activity.said.withRoles', { invitation: asked });
    },
    names: (details: Facts, name: string): string => format.list(textsIn(details, name)),
  };
};
