import { FORMAT_STATE } from '../../../settings/format-states';
import { Button } from '../../shell/parts/Button';
import type { ShownVersion } from './contract';

interface VersionsProps {
  name: string;
  versions: readonly ShownVersion[];
  onTestFile(id: number): void;
  onApprove(id: number): void;
}

/** The versions of a format, with what can be done about the newest: a test file, then JOOR's approval. */
export function Versions({ name, versions, onTestFile, onApprove }: VersionsProps) {
  if (versions.length === 0) {
    return <p>{name} has no version yet, so it sends no file. Edit the format below and save it as a draft.</p>;
  }
  return (
    <div class="uc-scroll">
      <table aria-label={`Versions of ${name}`}>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">State</th>
            <th scope="col">Approval Recorded</th>
            <th scope="col">
              <span class="uc-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, version, state, approvedBy, approvedAt, inUse }) => (
            <tr key={id}>
              <th scope="row">Version {version}</th>
              <td>
                <span class={`uc-badge ${inUse ? 'uc-good' : 'uc-quiet'}`}>{inUse ? `${state}, in use` : state}</span>
              </td>
              <td>{approvedBy === '' ? '–' : `${approvedBy}, ${approvedAt.slice(0, 16).replace('T', ' ')} UTC`}</td>
              <td>
                <span class="uc-row-actions">
                  {(state === FORMAT_STATE.draft || state === FORMAT_STATE.tested) && (
                    <Button aria-label={`Make test file of version ${version}`} onClick={() => onTestFile(id)}>
                      Make test file
                    </Button>
                  )}
                  {state === FORMAT_STATE.tested && (
                    <Button
                      kind="primary"
                      aria-label={`JOOR approved it: version ${version}`}
                      onClick={() => onApprove(id)}
                    >
                      JOOR approved it
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
