import type { Joor } from '../joor';
import { accountView } from '../views';
import { Layout, Time } from './layout';

export function HomePage({ joor }: { joor: Joor }) {
  return (
    <Layout title="Overview">
      <h1>Local JOOR</h1>
      <p class="lead">
        JOOR's customer API on this machine. Its time is <Time at={joor.clock.now()} />
        {joor.clock.stopped && ' and is stopped'}.
      </p>
      {joor.all().map((account) => {
        const { setup, connections, jobs, files, credits } = accountView(account, joor);
        const here = `account=${account.id}`;
        return (
          <section>
            <h2>{setup.name}</h2>
            <ul class="cards">
              <li>
                <a href={`/connections?${here}&state=connected`}>
                  <b>{connections.connected}</b>
                  <span>connected</span>
                </a>
              </li>
              <li>
                <a href={`/connections?${here}&state=pending`}>
                  <b>{connections.pending}</b>
                  <span>waiting to be matched</span>
                </a>
              </li>
              <li>
                <a href={`/jobs?${here}`}>
                  <b>{jobs}</b>
                  <span>jobs received</span>
                </a>
              </li>
              <li>
                <a href={`/files?${here}`}>
                  <b>{files}</b>
                  <span>files received</span>
                </a>
              </li>
              <li>
                <a href="/admin/requests">
                  <b>
                    {credits.remaining} of {joor.settings.credits}
                  </b>
                  <span>credits left in the window</span>
                </a>
              </li>
            </ul>
            <dl>
              <dt>Price types</dt>
              <dd>{setup.priceTypes.map((each) => `${each.label} (${each.currency})`).join(', ') || 'none set up'}</dd>
              <dt>Payment methods</dt>
              <dd>{setup.paymentMethods.map((each) => each.name).join(', ') || 'none set up'}</dd>
              <dt>Shipping methods</dt>
              <dd>{setup.shippingMethods.map((each) => each.name).join(', ') || 'none set up'}</dd>
              <dt>Sales reps</dt>
              <dd>{setup.salesReps.map((each) => `${each.name} (${each.code})`).join(', ') || 'none set up'}</dd>
              <dt>Warehouses</dt>
              <dd>{setup.warehouses.map((each) => each.name).join(', ') || 'none set up'}</dd>
              <dt>Customer groups</dt>
              <dd>{setup.customerGroups.map((each) => each.name).join(', ') || 'none set up'}</dd>
              <dt>Companies</dt>
              <dd>{setup.companies.map((each) => each.name).join(', ') || 'none set up'}</dd>
            </dl>
          </section>
        );
      })}
    </Layout>
  );
}
