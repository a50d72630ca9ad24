import { Layout } from '../layout/layout';
import { Banner, Heading } from '../layout/parts';
import { TOKEN_FIELD } from '../sessions';
import type { Site } from '../site';
import { LOGIN } from './address';
import { rolesOf, usersOf } from './users';

/** Log-in page and role switcher in one: passwords the local account has none. */
export function LoginPage({ site, next, problem }: { site: Site; next: string; problem?: string }) {
  const { isSignedIn, visitor } = { isSignedIn: site.sessions.isSignedIn, visitor: site.visitor };
  const title = isSignedIn ? 'Change Role' : 'Log In';
  const token = site.sessions.token();
  return (
    <Layout site={site} title={title} crumbs={isSignedIn ? [{ label: title }] : []} bare={!isSignedIn}>
      {problem !== undefined && (
        <Banner tone="error" title={title}>
          {problem}
        </Banner>
      )}
      <Heading title={title} lead="The local account asks for no password." />
      <form method="post" class="card body login" action={LOGIN}>
        <input type="hidden" name={TOKEN_FIELD} value={token} />
        <input type="hidden" name="next" value={next} />
        <div class="field">
          <label for="user">User</label>
          <select id="user" name="user">
            {usersOf(site).map(({ id, name }) => (
              <option value={id} selected={id === visitor.userId}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="role">Role</label>
          <select id="role" name="role">
            {rolesOf(site).map(({ id, name }) => (
              <option value={id} selected={id === visitor.role}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="buttons">
          <button type="submit" class="primary" name="_action" value="login">
            {isSignedIn ? 'Switch' : 'Log In'}
          </button>
          {isSignedIn && (
            <button type="submit" class="plain" name="_action" value="logout">
              Log Out
            </button>
          )}
        </div>
      </form>
    </Layout>
  );
}
