import { Button, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Facts } from '../../../parts/facts.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useRoleNames } from '../../../parts/roles.ts';
import { Steps } from '../../../parts/steps.tsx';
import { useType } from '../../../parts/type.ts';
import { PasswordOnce } from '../../settings/people/password-once.tsx';
import { type Draft, draftFor, faultsOf, InfoStep, upnOf } from './add-info.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import { type Access, accessKey, type UserWithPassword, usersApi, usersKey } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '18px' },
  step: { outline: 'none' },
});

const STEPS = ['info', 'permissions', 'review'] as const;
type Step = (typeof STEPS)[number];
const FORM = 'add-user';

/** Adding a user in steps: info, permissions, review; then the temporary password, once (domain 5.1, Add user). */
export const AddPanel = ({
  access,
  onLicenses,
  onClose,
}: {
  access: Access;
  /** Goes on to the licenses of who was created. */
  onLicenses: ((userId: string) => void) | undefined;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { customer } = access;
  const empty = draftFor(customer.country);
  const [draft, setDraft] = useState<Draft>(empty);
  const [step, setStep] = useState<Step>('info');
  const [checked, setChecked] = useState(false);
  const [created, setCreated] = useState<UserWithPassword>();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<Step>(step);
  const create = useAction(
    (input: Draft, key) =>
      api.post<UserWithPassword>(
        usersApi(customer.id),
        {
          displayName: input.displayName.trim(),
          ...(input.firstName.trim() === '' ? {} : { firstName: input.firstName.trim() }),
          ...(input.lastName.trim() === '' ? {} : { lastName: input.lastName.trim() }),
          userPrincipalName: upnOf(input, customer.domain),
          usageLocation: input.usageLocation,
          ...(input.roles.length === 0 ? {} : { roles: input.roles }),
        },
        { key },
      ),
    { refresh: [usersKey(customer.id), accessKey(customer.id)], onDone: setCreated },
  );
  const { failure } = create;
  const aboutInfo = failure?.code === 'upn_taken' || failure?.code === 'invalid';
  // Each step begins at its heading, so that it is read out and the keyboard goes on from there.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  useEffect(() => {
    if (aboutInfo) setStep('info');
  }, [aboutInfo]);

  const forward = (): void => {
    setChecked(true);
    if (create.busy || Object.keys(faultsOf(draft)).length > 0) return;
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (next === undefined) void create.run(draft);
    else setStep(next);
  };
  const again = (): void => {
    setCreated(undefined);
    setDraft(empty);
    setChecked(false);
    setStep('info');
  };
  if (created !== undefined) {
    const { displayName: name, userPrincipalName: upn, temporaryPassword } = created;
    return (
      <Panel
        title={t('users.adding.doneTitle', { name })}
        width={440}
        onClose={onClose}
        foot={
          <>
            <Button appearance="primary" onClick={onClose}>
              {t('common.done')}
            </Button>
            {onLicenses !== undefined && <Button onClick={() => onLicenses(created.id)}>{t('licenses.assign')}</Button>}
            <Button appearance="subtle" onClick={again}>
              {t('users.adding.another')}
            </Button>
          </>
        }
      >
        <PasswordOnce person={{ name, upn, temporaryPassword }} isNew />
      </Panel>
    );
  }
  const before = STEPS[STEPS.indexOf(step) - 1];
  return (
    <Panel
      title={t('users.adding.title')}
      width={440}
      onClose={onClose}
      foot={
        <>
          <Button
            type="submit"
            form={FORM}
            appearance="primary"
            disabledFocusable={create.busy}
            {...(create.busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {t(step === 'review' ? 'users.adding.submit' : 'users.adding.next')}
          </Button>
          {before === undefined ? (
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          ) : (
            <Button onClick={() => setStep(before)}>{t('common.back')}</Button>
          )}
        </>
      }
    >
      <form
        id={FORM}
        className={styles.root}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          forward();
        }}
      >
        <Steps
          label={t('users.adding.steps')}
          current={step}
          steps={STEPS.map((id) => ({ id, label: t(`users.adding.${id}`) }))}
          onGo={(id) => setStep(STEPS.find((one) => one === id) ?? step)}
        />
        <h3 ref={heading} tabIndex={-1} className={mergeClasses(type.section, styles.step)}>
          {t(`users.adding.${step}`)}
        </h3>
        {step === 'info' && (
          <InfoStep
            draft={draft}
            domain={customer.domain}
            checked={checked}
            failure={failure}
            onChange={(part) => {
              create.reset();
              setDraft({ ...draft, ...part });
            }}
          />
        )}
        {step === 'permissions' && (
          <>
            <p className={mergeClasses(type.body, type.quiet)}>{t('users.adding.permissionsLine')}</p>
            <RoleBoxes
              value={draft.roles}
              blocked={access.may.includes('assign-role') ? undefined : t('users.needs.roles')}
              onChange={(roles) => setDraft({ ...draft, roles })}
            />
          </>
        )}
        {step === 'review' && <Review draft={draft} domain={customer.domain} />}
        {failure !== undefined && !aboutInfo && <FailureNote failure={failure} />}
      </form>
    </Panel>
  );
};

const Review = ({ draft, domain }: { draft: Draft; domain: string }) => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const roleNames = useRoleNames();
  const names = [draft.firstName.trim(), draft.lastName.trim()].filter((name) => name !== '');
  return (
    <>
      <Facts
        facts={[
          { name: t('users.form.displayName'), value: draft.displayName.trim() },
          ...(names.length === 0 ? [] : [{ name: t('users.columns.name'), value: names.join(' ') }]),
          { name: t('users.form.upn'), value: upnOf(draft, domain) },
          { name: t('users.form.location'), value: format.country(draft.usageLocation) },
          {
            name: t('users.panel.roles'),
            value: draft.roles.length === 0 ? t('users.noRoles') : roleNames(draft.roles),
          },
        ]}
      />
      <p className={mergeClasses(type.body, type.quiet)}>{t('users.adding.reviewLine')}</p>
    </>
  );
};
