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
import { SearchButton } from './search-button.tsx';
import { SearchField } from './search-field.tsx';
import { useSearchPlaces } from './search-places.ts';

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
  searchButtonRef,
  onMenu,
  onKeys,
}: {
  searchRef: RefObject<HTMLInputElement | null>;
  /** On a phone there is this button in the field's place. */
  searchButtonRef: RefObject<HTMLButtonElement | null>;
  onMenu: () => void;
  onKeys: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const width = useWidth();
  const places = useSearchPlaces();
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
            {places.length > 0 && (
              <div className={mergeClasses(styles.search)}>
                <SearchField places={places} inputRef={searchRef} />
              </div>
            )}
            <LanguageMenu />
            <span className={styles.theme}>
              <ThemeButton />
            </span>
          </>
        )}
        {width === 'phone' && places.length > 0 && <SearchButton places={places} buttonRef={searchButtonRef} />}
        <Bell />
        <PersonMenu onKeys={onKeys} nameShown={!small} withLanguage={width === 'phone'} />
      </div>
    </header>
  );
};
