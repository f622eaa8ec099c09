import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useFailureText } from '../../../parts/failure-text.ts';
import { LocationField } from './location-field.tsx';
import type { Role } from './shapes.ts';

export type Draft = {
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The part of the sign-in name before the domain. */
  readonly local: string;
  readonly usageLocation: string;
  readonly roles: readonly Role[];
};
/** An empty draft; most people work in the country of their company. */
export const draftFor = (country: string): Draft => ({
  displayName: '',
  firstName: '',
  lastName: '',
  local: '',
  usageLocation: country,
  roles: [],
});
export const upnOf = (draft: Draft, domain: string): string => `${draft.local.trim().toLowerCase()}@${domain}`;

const LOCAL = /^[a-z0-9][a-z0-9._+-]{0,62}$/i;
type Fault = 'required' | 'malformed';
export const faultsOf = ({ displayName, local }: Draft): Readonly<Partial<Record<'displayName' | 'local', Fault>>> => ({
  ...(displayName.trim() === '' ? { displayName: 'required' } : {}),
  ...(local.trim() === '' ? { local: 'required' } : LOCAL.test(local.trim()) ? {} : { local: 'malformed' }),
});

const useStyles = makeStyles({
  names: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: '16px' },
  input: { minWidth: 0 },
  suffix: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '190px' },
});

/** The name as it is written where the name comes from: 陳志明, Ana Prates. */
const joined = (first: string, last: string): string => {
  const han = /^\p{Script=Han}+$/u.test(first.trim() + last.trim());
  return (han ? `${last.trim()}${first.trim()}` : `${first.trim()} ${last.trim()}`).trim().slice(0, 50);
};

/** Who the user is. A first and a last name make a display name, until somebody writes another one. */
export const InfoStep = ({
  draft,
  domain,
  checked,
  failure,
  onChange,
}: {
  draft: Draft;
  domain: string;
  checked: boolean;
  failure: ApiFailure | undefined;
  onChange: (part: Partial<Draft>) => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const failureText = useFailureText();
  const faults = faultsOf(draft);
  const taken = failure?.code === 'upn_taken' ? failureText(failure) : undefined;
  const said = (field: 'displayName' | 'local'): string | undefined => {
    const fault = checked ? faults[field] : undefined;
    if (fault !== undefined) return t(`users.form.${fault}`);
    return field === 'local' ? taken : undefined;
  };
  const message = (text: string | undefined) => (text === undefined ? {} : { validationMessage: text });
  const rename = (firstName: string, lastName: string): void => {
    const follows = draft.displayName === joined(draft.firstName, draft.lastName);
    onChange({ firstName, lastName, ...(follows ? { displayName: joined(firstName, lastName) } : {}) });
  };
  return (
    <>
      <div className={styles.names}>
        <Field label={t('users.form.firstName')}>
          <Input
            className={styles.input}
            value={draft.firstName}
            maxLength={50}
            autoComplete="off"
            onChange={(_, data) => rename(data.value, draft.lastName)}
          />
        </Field>
        <Field label={t('users.form.lastName')}>
          <Input
            className={styles.input}
            value={draft.lastName}
            maxLength={50}
            autoComplete="off"
            onChange={(_, data) => rename(draft.firstName, data.value)}
          />
        </Field>
      </div>
      <Field label={t('users.form.displayName')} {...message(said('displayName'))}>
        <Input
          className={styles.input}
          value={draft.displayName}
          maxLength={50}
          autoComplete="off"
          onChange={(_, data) => onChange({ displayName: data.value })}
        />
      </Field>
      <Field label={t('users.form.upn')} hint={t('users.form.upnHint')} {...message(said('local'))}>
        <Input
          className={styles.input}
          value={draft.local}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          contentAfter={<span className={styles.suffix}>@{domain}</span>}
          onChange={(_, data) => onChange({ local: data.value })}
        />
      </Field>
      <LocationField
        value={draft.usageLocation}
        hint={t('users.form.locationHint')}
        onChange={(usageLocation) => onChange({ usageLocation })}
      />
      {failure?.code === 'invalid' && <FailureNote failure={failure} />}
    </>
  );
};
