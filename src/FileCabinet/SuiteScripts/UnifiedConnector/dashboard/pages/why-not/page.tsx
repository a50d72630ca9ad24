import type { DashboardPage } from '../../shell/page';
import { WhyNotPage } from './WhyNotPage';

export const whyNotPage: DashboardPage = {
  links: [{ label: 'Why is this customer not in JOOR?', path: '/why-not' }],
  routes: [{ path: '/why-not/:customerId?', page: WhyNotPage }],
  guide: { name: 'reasons-and-errors' },
};
