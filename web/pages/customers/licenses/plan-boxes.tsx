import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useType } from '../../../parts/type.ts';
import { own } from '../../../theme.ts';
import { type Choice, type Holder, itemNow, planNow, pressPlan } from './choice.ts';
import type { License, ServicePlan } from './shapes.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${own.line}`,
    borderRadius: '10px',
    margin: 0,
    padding: 0,
    minWidth: 0,
    '& > div + div': { borderTop: `1px solid ${own.line}` },
  },
  plan: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '0 8px', padding: '2px 12px 2px 4px' },
  box: { flexGrow: 1, minWidth: 0, '& label': { overflowWrap: 'anywhere', color: own.text } },
  hint: { color: own.text3, paddingLeft: '36px', width: '100%', paddingBottom: '6px', marginTop: '-4px' },
});

/** The service plans of a product, each with a box for all who have it or will have it. */
export const PlanBoxes = ({
  license,
  users,
  choice,
  onChange,
}: {
  license: License;
  users: readonly Holder[];
  choice: Choice;
  onChange: (choice: Choice) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { locale } = useFormat();
  const hint = useHint();
  const nobody = itemNow(users, choice, license.skuId) === false;
  return (
    <fieldset className={styles.root} aria-label={t('licenses.panel.plans', { name: license.names[locale] })}>
      {license.servicePlans.map((plan) => {
        const state = nobody ? false : planNow(users, choice, license.skuId, plan.id);
        const said = hint(plan);
        return (
          <div key={plan.id} className={styles.plan}>
            <span className={styles.box}>
              <Checkbox
                label={plan.names[locale]}
                checked={state}
                {...(nobody ? { disabled: true } : {})}
                onChange={() => onChange(pressPlan(users, choice, license.skuId, plan.id))}
              />
            </span>
            {state === 'mixed' && <span className={type.caption}>{t('licenses.panel.someOn')}</span>}
            {said !== '' && <span className={mergeClasses(type.caption, styles.hint)}>{said}</span>}
          </div>
        );
      })}
    </fieldset>
  );
};

/** What a plan needs, and what it cannot stand. */
const useHint = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const names = (plans: ServicePlan['requires']): string => format.list(plans.map((plan) => plan.names[format.locale]));
  return ({ requires, excludes }: ServicePlan): string =>
    format.enumeration([
      ...(requires.length === 0 ? [] : [t('licenses.panel.needs', { other: names(requires) })]),
      ...(excludes.length === 0 ? [] : [t('licenses.panel.notWith', { other: names(excludes) })]),
    ]);
};
