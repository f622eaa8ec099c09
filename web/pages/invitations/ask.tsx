import { Divider, Dropdown, Field, makeStyles, mergeClasses, Option, Switch } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useType } from '../../parts/type.ts';
import { isLocale, LOCALES } from '../../preferences.ts';
import { useMay } from '../../session.tsx';
import { own } from '../../theme.ts';
import { AskDays } from './ask-days.tsx';
import { AskDomain } from './ask-domain.tsx';
import { type AdminRequest, CHANNELS, type Invitation, type Settings, TEMPLATES, type TemplateId } from './shapes.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '16px' },
  head: { marginBottom: '-4px' },
  switchRow: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
  switchLine: { gridColumn: '1 / -1', marginTop: '-3px' },
  toggle: { marginRight: '-8px', marginBlock: '-6px' },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' },
  label: { '& > label, & label': { fontWeight: 600, paddingTop: 0, paddingBottom: '3px' } },
  list: { minWidth: 0, width: '100%' },
  value: { display: 'flex', alignItems: 'center', width: '100%', gap: '8px', whiteSpace: 'nowrap' },
  count: { marginLeft: 'auto', fontSize: '12px', color: own.text3 },
  why: { display: 'flex', gap: '8px', color: own.text3 },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '1px' },
});

/** What the invitation asks for. Each change is stored at once, and the preview follows. */
export const Ask = ({
  invitation,
  refused,
  onChange,
  headed,
}: {
  invitation: Invitation;
  refused: ApiFailure | undefined;
  onChange: (settings: Partial<Settings>) => void;
  headed: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { kind, channel, locale, provider } = invitation;
  const forCustomer = kind !== 'partnership';
  const domainFault = refused?.errors.some(({ field }) => field.startsWith('restrictTo')) === true;
  return (
    <div className={styles.root}>
      {headed && <h2 className={mergeClasses(type.section, styles.head)}>{t('invitations.ask.heading')}</h2>}
      {forCustomer && <AskRoles request={invitation.delegatedAdmin} onChange={onChange} />}
      {forCustomer && <Divider />}
      <AskDomain
        restrictTo={invitation.restrictTo}
        refused={domainFault}
        onChange={(restrictTo) => onChange({ restrictTo })}
      />
      {forCustomer && (
        <Field label={t('invitations.ask.channel')} className={styles.label}>
          <Dropdown
            className={styles.list}
            value={channel === null ? t('invitations.ask.noChannel') : t(`invitations.ask.channels.${channel}`)}
            selectedOptions={[channel ?? '']}
            onOptionSelect={(_, data) =>
              onChange({ channel: CHANNELS.find((one) => one === data.optionValue) ?? null })
            }
          >
            <Option value="">{t('invitations.ask.noChannel')}</Option>
            {CHANNELS.map((one) => (
              <Option key={one} value={one}>
                {t(`invitations.ask.channels.${one}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <Field label={t('invitations.ask.language')} className={styles.label}>
        <Dropdown
          className={styles.list}
          value={t(locale === 'en' ? 'frame.english' : 'frame.chinese')}
          selectedOptions={[locale]}
          onOptionSelect={(_, data) => {
            if (isLocale(data.optionValue) && data.optionValue !== locale) onChange({ locale: data.optionValue });
          }}
        >
          {LOCALES.map((one) => (
            <Option key={one} value={one}>
              {t(one === 'en' ? 'frame.english' : 'frame.chinese')}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {refused !== undefined && !domainFault && <FailureNote failure={refused} />}
      {kind !== 'reseller' && (
        <p className={mergeClasses(type.caption, styles.why)}>
          <InfoRegular className={styles.icon} aria-hidden="true" />
          <span>
            {kind === 'partnership'
              ? t('invitations.partnership.why')
              : t('invitations.joint.why', { provider: provider?.name ?? '' })}
          </span>
        </p>
      )}
    </div>
  );
};

const isTemplate = (value: string | undefined): value is TemplateId => value !== undefined && value in TEMPLATES;

/** Admin roles in the same step, or none; a sales agent may not ask for them (D4). */
const AskRoles = ({
  request,
  onChange,
}: {
  request: AdminRequest | null;
  onChange: (settings: Partial<Settings>) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const mayAsk = useMay()('invitation.create-with-admin-roles');
  const ask = (change: Partial<Pick<AdminRequest, 'template' | 'durationDays' | 'autoExtend'>>): void => {
    if (request === null) return;
    const { name, roles, durationDays, autoExtend } = { ...request, ...change };
    const template = change.template ?? request.template;
    onChange({
      delegatedAdmin:
        template === null ? { name, roles, durationDays, autoExtend } : { template, durationDays, autoExtend },
    } as Partial<Settings>);
  };
  const templateName = (template: TemplateId | null): string =>
    template === null ? t('invitations.ask.ownRoles') : t(`invitations.ask.templates.${template}`);
  return (
    <>
      <div className={styles.switchRow}>
        <p className={mergeClasses(type.body, type.strong)} id="ask-roles">
          {t('invitations.ask.delegatedAdmin')}
        </p>
        <Switch
          className={styles.toggle}
          aria-labelledby="ask-roles"
          aria-describedby="ask-roles-line"
          checked={request !== null}
          disabledFocusable={!mayAsk}
          onChange={(_, data) => {
            if (mayAsk) onChange({ delegatedAdmin: data.checked ? { template: 'service-desk' } : null });
          }}
        />
        <p className={mergeClasses(type.caption, styles.switchLine)} id="ask-roles-line">
          {t(mayAsk ? 'invitations.ask.delegatedAdminLine' : 'invitations.ask.salesAgent')}
        </p>
      </div>
      {request !== null && (
        <>
          <Field label={t('invitations.ask.template')} className={styles.label}>
            <Dropdown
              className={styles.list}
              value={templateName(request.template)}
              selectedOptions={[request.template ?? '']}
              button={{
                children: (
                  <span className={styles.value}>
                    {templateName(request.template)}
                    <span className={styles.count}>{t('invitations.ask.roles', { count: request.roles.length })}</span>
                  </span>
                ),
              }}
              disabled={!mayAsk}
              onOptionSelect={(_, data) => {
                if (isTemplate(data.optionValue)) ask({ template: data.optionValue });
              }}
            >
              {Object.keys(TEMPLATES)
                .filter(isTemplate)
                .map((one) => (
                  <Option key={one} value={one} text={templateName(one)}>
                    <span className={styles.value}>
                      {templateName(one)}
                      <span className={styles.count}>{t('invitations.ask.roles', { count: TEMPLATES[one] })}</span>
                    </span>
                  </Option>
                ))}
            </Dropdown>
          </Field>
          <div className={styles.two}>
            <AskDays
              days={request.durationDays}
              disabled={!mayAsk}
              onChange={(durationDays) => ask({ durationDays })}
            />
            <Field label={t('invitations.ask.autoExtend')} className={styles.label}>
              <Dropdown
                className={styles.list}
                value={t(request.autoExtend ? 'invitations.ask.on' : 'invitations.ask.off')}
                selectedOptions={[String(request.autoExtend)]}
                disabled={!mayAsk}
                onOptionSelect={(_, data) => ask({ autoExtend: data.optionValue === 'true' })}
              >
                <Option value="false">{t('invitations.ask.off')}</Option>
                <Option value="true">{t('invitations.ask.on')}</Option>
              </Dropdown>
            </Field>
          </div>
          {request.autoExtend && <p className={type.caption}>{t('invitations.ask.autoExtendLine')}</p>}
        </>
      )}
    </>
  );
};
