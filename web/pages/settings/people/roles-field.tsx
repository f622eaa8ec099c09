import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../../parts/roles.ts';
import { useType } from '../../../parts/type.ts';
import { useSession } from '../../../session.tsx';
import { own } from '../../../theme.ts';
import { type Role, rolesOf } from './shapes.ts';
import { useReasons } from './use-reasons.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: 600, fontSize: '13px', color: own.text },
  list: { display: 'grid', gap: '2px', marginLeft: '-8px', marginTop: '4px' },
  box: { alignItems: 'flex-start', '& label': { paddingTop: '7px', lineHeight: '18px' } },
  words: { display: 'grid', gap: '1px' },
  fault: { color: own.danger, marginTop: '4px' },
});

/** The roles of the organization's kind, each with what it is good for. What may not be given says who can give it. */
export const RolesField = ({
  value,
  onChange,
  fault,
}: {
  value: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
  fault: string | undefined;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const id = useId();
  const { kind } = useSession().organization;
  return (
    <fieldset className={styles.root} aria-describedby={`${id}-hint`}>
      <legend className={styles.legend}>{t('people.form.roles')}</legend>
      <p id={`${id}-hint`} className={type.caption}>
        {t('people.form.rolesHint')}
      </p>
      <div className={styles.list}>
        {rolesOf(kind).map((role) => (
          <RoleBox
            key={role}
            role={role}
            checked={value.includes(role)}
            onChange={(checked) => {
              const others = value.filter((one) => one !== role);
              onChange(checked ? [...others, role] : others);
            }}
          />
        ))}
      </div>
      {fault !== undefined && (
        <p role="alert" className={mergeClasses(type.caption, styles.fault)}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};

/** One role. Where it may not be given it stays in reach of the keyboard, so that the reason can be read. */
const RoleBox = ({
  role,
  checked,
  onChange,
}: {
  role: Role;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const roleName = useRoleName();
  const explain = useExplain();
  const reason = useReasons().role(role);
  return (
    <Checkbox
      className={styles.box}
      checked={checked}
      {...(reason === undefined ? {} : { 'aria-disabled': true })}
      onChange={(_, data) => {
        if (reason === undefined) onChange(data.checked === true);
      }}
      label={
        <span className={styles.words}>
          <span className={mergeClasses(type.body, reason !== undefined && type.faint)}>{roleName(role)}</span>
          <span className={type.caption}>{reason ?? explain(role)}</span>
        </span>
      }
    />
  );
};

/** One line about a role; the same name means more in a partner than in a customer. */
const useExplain = () => {
  const { i18n } = useTranslation();
  const { kind } = useSession().organization;
  const side = kind === 'customer' || kind === 'operator' ? kind : 'partner';
  return (role: Role): string => {
    const key = `people.roles.${side}.${role}`;
    return i18n.exists(key) ? String(i18n.t(key as 'people.title')) : '';
  };
};
