import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRoleName } from '../../../parts/roles.ts';
import { useType } from '../../../parts/type.ts';
import { type Role, USER_ROLES } from './shapes.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: '2px' },
  legend: { padding: 0, fontWeight: 600, fontSize: '13px' },
  box: { marginLeft: '-8px' },
});

/** The directory roles of a user. Where they may not be given, the reason stands above them. */
export const RoleBoxes = ({
  value,
  blocked,
  onChange,
}: {
  value: readonly Role[];
  blocked: string | undefined;
  onChange: (roles: readonly Role[]) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const roleName = useRoleName();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{t('users.panel.roles')}</legend>
      {blocked !== undefined && <p className={type.caption}>{blocked}</p>}
      {USER_ROLES.map((role) => (
        <Checkbox
          key={role}
          className={styles.box}
          checked={value.includes(role)}
          label={roleName(role)}
          {...(blocked === undefined ? {} : { disabled: true })}
          onChange={(_, data) =>
            onChange(USER_ROLES.filter((one) => (one === role ? data.checked === true : value.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
};
