import { Route, Router, Switch } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { bootstrap } from './bootstrap';
import type { DashboardPage } from './page';
import { focusHeading, Guide, Page } from './parts/Page';
import { Sidebar } from './Sidebar';

/** The dashboard: the sidebar, and the page that the address names. */
export function App({ pages }: { pages: readonly DashboardPage[] }) {
  const open = pages.filter(({ administrator }) => !administrator || bootstrap.isAdministrator);
  return (
    <Router hook={useHashLocation}>
      <button type="button" class="uc-skip" onClick={focusHeading}>
        Skip to the content
      </button>
      <Sidebar pages={open} />
      <div class="uc-content">
        <Switch>
          {open.flatMap(({ routes, guide }) =>
            routes.map(({ path, page: Content }) => (
              <Route key={String(path)} path={path}>
                {(params) => (
                  <Guide.Provider value={guide}>
                    <Content params={params} />
                  </Guide.Provider>
                )}
              </Route>
            )),
          )}
          <Route>
            <Page title="Page not found">
              <p>There is no page at this address, or it is for administrators only.</p>
            </Page>
          </Route>
        </Switch>
      </div>
    </Router>
  );
}
