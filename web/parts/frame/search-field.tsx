import { makeStyles, SearchBox } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useRouter } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from '../../pages/pages.ts';
import { isFor } from '../../pages/registry.ts';
import { useSession } from '../../session.tsx';

const useStyles = makeStyles({ root: { width: '300px', maxWidth: '100%', minWidth: 0 } });

/** `/` leads here. Enter searches the first place that can be searched. */
export const SearchField = ({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const session = useSession();
  const router = useRouter();
  const [text, setText] = useState('');
  const first = PAGES.find((page) => page.search !== undefined && isFor(page, session))?.search;
  if (first === undefined) return null;
  // It promises what it searches, and no more.
  const label = t('frame.searchFor', { what: t(`frame.searchPlaces.${first.place}`) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to older assistive technology
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') router.history.push(first.to(text.trim()));
      }}
    >
      <SearchBox
        ref={inputRef}
        className={styles.root}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        contentBefore={<SearchRegular />}
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
    </form>
  );
};
