import { Button, makeStyles, mergeClasses, Spinner } from '@fluentui/react-components';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { auth } from '../../api/auth.ts';
import { ApiFailure, api } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useType } from '../../parts/type.ts';
import { usePreferences } from '../../preferences.ts';
import { useForgetEverything } from '../../session.tsx';
import { at, own } from '../../theme.ts';
import { COUNTRY_CODES } from '../acceptance/countries.ts';
import { CountryFields } from './country-field.tsx';
import { faultsOf, refusedFaults, type SetupDraft, STEPS, type StepName, upnOf } from './draft.ts';
import { AdministratorFields, OrganizationFields } from './fields.tsx';

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

/** Where this browser probably stands, by its language. */
const likelyCountry = (): string => {
  const region = new Intl.Locale(navigator.language).maximize().region;
  return COUNTRY_CODES.find((code) => code === region) ?? COUNTRY_CODES[0] ?? '';
};

/** Operator, markets, first administrator; then sign-in with the second factor. All of it or nothing, and once. */
export const SetupWizard = ({ token, onDead }: { token: string; onDead: () => void }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const router = useRouter();
  const forget = useForgetEverything();
  const [draft, setDraft] = useState<SetupDraft>(() => ({
    name: '',
    domain: '',
    country: likelyCountry(),
    locale,
    countries: [],
    person: '',
    local: '',
    password: '',
    again: '',
  }));
  const [step, setStep] = useState<StepName>('organization');
  const [checked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const create = useAction((input: SetupDraft, key) =>
    api.post(
      `/api/v1/setup/${token}`,
      {
        organization: {
          name: input.name.trim(),
          domain: input.domain.trim().toLowerCase(),
          country: input.country,
          locale: input.locale,
        },
        countries: input.countries,
        person: { name: input.person.trim(), upn: upnOf(input), password: input.password },
      },
      { key },
    ),
  );
  const signIn = useAction((input: { upn: string; password: string }) => auth.signIn(input.upn, input.password));
  const busy = create.busy || signIn.busy;
  const refused = create.failure === undefined ? undefined : refusedFaults(create.failure);

  // Each step begins at its heading, so that it is read out and the keyboard goes on from there.
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    heading.current?.focus();
  }, [step]);
  const { failure } = create;
  useEffect(() => {
    if (failure instanceof ApiFailure && failure.status === 404) onDead();
    const where = failure === undefined ? undefined : refusedFaults(failure).step;
    if (where !== undefined) setStep(where);
  }, [failure, onDead]);

  const goTo = (next: StepName): void => {
    setChecked(false);
    setStep(next);
  };
  const submit = async (): Promise<void> => {
    const answer = await create.run(draft);
    if (!answer.done) return;
    const session = await signIn.run({ upn: upnOf(draft), password: draft.password });
    await forget();
    router.history.replace(session.done ? '/sign-in/enrol' : '/sign-in');
  };
  const forward = (): void => {
    setChecked(true);
    if (Object.keys(faultsOf(draft, step)).length > 0 || busy) return;
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (next === undefined) void submit();
    else goTo(next);
  };
  const before = STEPS[STEPS.indexOf(step) - 1];
  const props = {
    draft,
    faults: { ...refused?.faults, ...(checked ? faultsOf(draft, step) : {}) },
    onChange: (part: Partial<SetupDraft>) => {
      create.reset();
      setDraft({ ...draft, ...part });
    },
  };
  return (
    <>
      <div className={styles.head}>
        <h1 className={type.page}>{t('setup.title')}</h1>
        <Steps
          label={t('setup.steps')}
          current={step}
          steps={STEPS.map((name) => ({ id: name, label: t(`setup.${name}`) }))}
          onGo={(id) => {
            const to = STEPS.find((name) => name === id);
            if (to !== undefined && !busy) goTo(to);
          }}
        />
      </div>
      <p className={mergeClasses(type.body, styles.line)}>{t('setup.line')}</p>
      <form
        className={styles.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          forward();
        }}
      >
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(type.section, styles.step)}>
          {t(`setup.${step}`)}
        </h2>
        {step !== 'countries' && <p className={mergeClasses(type.body, type.quiet)}>{t(`setup.${step}Line`)}</p>}
        {step === 'organization' && <OrganizationFields {...props} />}
        {step === 'countries' && <CountryFields {...props} />}
        {step === 'administrator' && <AdministratorFields {...props} />}
        {failure !== undefined && refused?.step === undefined && <FailureNote failure={failure} />}
        <div className={styles.acts}>
          <Button
            type="submit"
            size="large"
            appearance="primary"
            disabledFocusable={busy}
            {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {t(step === 'administrator' ? 'setup.submit' : 'acceptance.create.next')}
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
