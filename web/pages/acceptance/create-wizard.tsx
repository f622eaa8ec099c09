import { Button, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { auth } from '../../api/auth.ts';
import { type ApiFailure, api } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useType } from '../../parts/type.ts';
import { usePreferences } from '../../preferences.ts';
import { useForgetEverything } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import {
  AccountStep,
  AddressStep,
  type Founding,
  faultsOf,
  foundingOf,
  OrganizationStep,
  STEPS,
  type StepName,
  stepOfFailure,
} from './create-steps.tsx';
import { draftOf, profileOf } from './profile-form.tsx';
import type { PublicInvitation } from './shapes.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '4px 24px',
    [at.phone]: { display: 'grid' },
  },
  line: { color: own.text2, margin: '6px 0 20px', maxWidth: '60ch' },
  card: {
    display: 'grid',
    gap: '16px',
    padding: '24px 28px 28px',
    borderRadius: '14px',
    backgroundColor: own.sheet,
    boxShadow: own.shadowCard,
    [at.phone]: { padding: '20px 16px' },
  },
  step: { outlineStyle: 'none' },
  acts: { display: 'flex', gap: '8px', marginTop: '4px' },
});

/** Organization, address, account: then sign-in, second factor, and back to the link by itself. */
export const CreateWizard = ({
  invitation,
  link,
  line,
}: {
  invitation: PublicInvitation;
  link: InvitationLink;
  line: string;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const router = useRouter();
  const forget = useForgetEverything();
  const [draft, setDraft] = useState<Founding>(() => ({
    name: '',
    domain: '',
    country: invitation.inviter.country,
    profile: draftOf({}),
    person: '',
    local: '',
    password: '',
    again: '',
  }));
  const [step, setStep] = useState<StepName>('organization');
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<ApiFailure>();
  const heading = useRef<HTMLHeadingElement>(null);
  const create = useAction((input: Founding, key) =>
    api.post(
      `/api/v1/acceptances/${link.token}/organization`,
      {
        organization: {
          name: input.name.trim(),
          domain: input.domain.trim().toLowerCase(),
          country: input.country,
          locale,
          profile: profileOf(input.profile),
        },
        person: { name: input.person.trim(), upn: foundingOf(input).upn, password: input.password },
      },
      { key },
    ),
  );
  const signIn = useAction((input: { upn: string; password: string }) => auth.signIn(input.upn, input.password));
  const busy = create.busy || signIn.busy;

  // Each step begins at its heading, so that it is read out and the keyboard goes on from there.
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
  }, [step]);
  const goTo = (next: StepName): void => {
    setChecked(false);
    setStep(next);
  };
  const change = (part: Partial<Founding>): void => {
    setDraft({ ...draft, ...part });
    setRefused(undefined);
  };

  const submit = async (): Promise<void> => {
    const answer = await create.run(draft);
    if (!answer.done) return;
    const next = encodeURIComponent(link.path);
    const session = await signIn.run({ upn: foundingOf(draft).upn, password: draft.password });
    await forget();
    router.history.replace(session.done ? `/sign-in/enrol?next=${next}` : `/sign-in?next=${next}`);
  };
  const failure = create.failure;
  useEffect(() => {
    if (failure === undefined) return;
    setRefused(failure);
    const at = stepOfFailure(failure);
    if (at !== undefined) setStep(at);
  }, [failure]);

  const forward = (): void => {
    setChecked(true);
    if (Object.keys(faultsOf(draft, step)).length > 0 || busy) return;
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (next === undefined) {
      void submit();
      return;
    }
    if (next === 'address' && draft.profile.legalName === '') {
      setDraft({ ...draft, profile: { ...draft.profile, legalName: draft.name.trim() } });
    }
    goTo(next);
  };

  const before = STEPS[STEPS.indexOf(step) - 1];
  const props = { draft, checked, refused, onChange: change };
  return (
    <>
      <div className={styles.head}>
        <h1 className={type.page}>{t('acceptance.create.title')}</h1>
        <Steps
          label={t('acceptance.create.steps')}
          current={step}
          steps={STEPS.map((name) => ({ id: name, label: t(`acceptance.create.${name}`) }))}
          onGo={(id) => {
            const to = STEPS.find((name) => name === id);
            if (to !== undefined && !busy) goTo(to);
          }}
        />
      </div>
      <p className={mergeClasses(type.body, styles.line)}>{line}</p>
      <form
        className={styles.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          forward();
        }}
      >
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(type.section, styles.step)}>
          {t(`acceptance.create.${step}`)}
        </h2>
        {step === 'organization' && <OrganizationStep {...props} />}
        {step === 'address' && <AddressStep {...props} />}
        {step === 'account' && <AccountStep {...props} />}
        {refused !== undefined && refused.errors.length === 0 && <FailureNote failure={refused} />}
        <div className={styles.acts}>
          <Button
            type="submit"
            size="large"
            appearance="primary"
            disabledFocusable={busy}
            {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {t(step === 'account' ? 'acceptance.create.submit' : 'acceptance.create.next')}
          </Button>
          {before !== undefined && (
            <Button size="large" appearance="subtle" disabledFocusable={busy} onClick={() => goTo(before)}>
              {t('common.back')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
};
