import { describe, expect, test } from 'vitest';
import { activeFilters, changeState, fileAddress, readListState, writeListState } from './list-question.ts';

describe('the address of the customer list', () => {
  test('says what is asked, in one order', () => {
    const state = readListState('?open=c1&sort=-since&search=007&relationship=indirect_reseller');
    expect(state).toEqual({ search: '007', relationship: 'indirect_reseller', sort: '-since', open: 'c1' });
    expect(writeListState(state)).toBe('?search=007&relationship=indirect_reseller&sort=-since&open=c1');
  });

  test('of an old link still shows the list: what it cannot mean is left out', () => {
    expect(readListState('?agreement=maybe&sort=size&starred=yes&tag=%20&unknown=1')).toEqual({});
  });

  test('does not name what is so anyway', () => {
    expect(writeListState({ sort: 'name' })).toBe('');
    expect(writeListState({})).toBe('');
  });

  test('keeps Chinese, ampersands and plus signs', () => {
    const state = { search: '楓茶行 & 茶+', tag: 'A&B' };
    expect(readListState(writeListState(state))).toEqual(state);
  });

  test('another question begins at the first page with no record open', () => {
    const state = { search: 'a', cursor: 'x', open: 'c1' };
    expect(changeState(state, { agreement: 'none' })).toEqual({ search: 'a', agreement: 'none' });
    expect(changeState(state, { search: undefined })).toEqual({});
    expect(changeState(state, { sort: '-name' })).toEqual({ search: 'a', sort: '-name' });
  });

  test('another page closes the record, another record keeps the page', () => {
    const state = { search: 'a', cursor: 'x', open: 'c1' };
    expect(changeState(state, { cursor: 'y' })).toEqual({ search: 'a', cursor: 'y' });
    expect(changeState(state, { open: 'c2' })).toEqual({ search: 'a', cursor: 'x', open: 'c2' });
    expect(changeState(state, { open: undefined })).toEqual({ search: 'a', cursor: 'x' });
  });

  test('names its filters; order, page and open record are none', () => {
    expect(activeFilters({ sort: '-name', cursor: 'x', open: 'c1', tag: 'T', search: 's' })).toEqual(['search', 'tag']);
  });

  test('the file has the search, filters and order of the list, and all of its pages', () => {
    expect(fileAddress({ search: 'pine', sort: '-since', cursor: 'x', open: 'c1' })).toBe(
      '/api/v1/customers.csv?search=pine&sort=-since',
    );
  });
});
