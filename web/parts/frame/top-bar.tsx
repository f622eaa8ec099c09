import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../../preferences.ts';
import { at } from '../../theme.ts';
import { Bell } from './bell.tsx';
import { LanguageMenu, ThemeButton } from './language-menu.tsx';
import { OrganizationPlate } from './organization-plate.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchField } from './search-field.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    height: '60px',
    minWidth: 0,
    padding: '0 16px 0 1px',
    boxSizing: 'border-box',
    [at.belowDesk]: { paddingLeft: '8px' },
    [at.phone]: { height: '56px', padding: '0 8px' },
  },
  end: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    marginLeft: 'auto',
    minWidth: 0,
    [at.phone]: { flexShrink: 0 },
  },
  theme: { marginRight: '6px' },
  search: { marginRight: '14px', flexShrink: 1, minWidth: 0 },
});

export const TopBar = ({
  searchRef,
  onMenu,
  onKeys,
}: {
  searchRef: RefObject<HTMLInputElement | null>;
  onMenu: () => void;
  onKeys: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const width = useWidth();
  const small = width === 'phone' || width === 'tablet';
  return (
    <header className={styles.root}>
      {small && (
        <Button
          appearance="subtle"
          size="large"
          icon={<NavigationRegular />}
          aria-label={t('frame.openNavigation')}
          onClick={onMenu}
        />
      )}
      <OrganizationPlate />
      <div className={styles.end}>
        {width !== 'phone' && (
          <>
            <div className={mergeClasses(styles.search)}>
              <SearchField inputRef={searchRef} />
            </div>
            <LanguageMenu />
            <span className={styles.theme}>
              <ThemeButton />
            </span>
          </>
        )}
        <Bell />
        <PersonMenu onKeys={onKeys} nameShown={!small} withLanguage={width === 'phone'} />
      </div>
    </header>
  );
};
