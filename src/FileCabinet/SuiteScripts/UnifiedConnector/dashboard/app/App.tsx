import { Route, Router, Switch } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { bootstrap } from './bootstrap';
import { focusHeading, Page } from './parts/Page';
import { Sidebar } from './parts/Sidebar';
import { ROUTES } from './routes';

/** The dashboard: the sidebar, and the page that the address names. */
export function App() {
  const routes = ROUTES.filter(({ administrator }) => !administrator || bootstrap.isAdministrator);
  return (
    <Router hook={useHashLocation}>
      <button type="button" class="uc-skip" onClick={focusHeading}>
        Skip to the page
      </button>
      <Sidebar />
      <div class="uc-content">
        <Switch>
          {routes.map(({ path, page }) => (
            <Route key={String(path)} path={path} component={page} />
          ))}
          <Route>
            <Page title="Page not found">
              <p>There is no page at this address, or it is for administrators.</p>
            </Page>
          </Route>
        </Switch>
      </div>
    </Router>
  );
}
