import {
  ACTION_NAMES,
  actionNamed,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/action-table';
import { ADMINISTRATORS_ACTIONS } from '../../account/security/sample-requests';

// Oracle's stubs do not have this module.
jest.mock('N/crypto/random', () => ({ generateUUID: () => '' }), { virtual: true });

test('the actions for administrators only are those that the tests of roles take for such', () => {
  const marked = ACTION_NAMES.filter((name) => actionNamed(name)?.administrator);
  expect(marked.sort()).toEqual([...ADMINISTRATORS_ACTIONS].sort());
});
