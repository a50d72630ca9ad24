import './guide.css';
import { type ComponentChildren, h } from 'preact';
import { useEffect } from 'preact/hooks';
import { Link, type RouteComponentProps } from 'wouter-preact';
import { GUIDES, type GuideName, type GuideNode, guideAddress } from '../../contract/guide';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import { useAction } from '../../shell/use-action';
import type { GuideRequest } from './contract';

const TITLES: Record<GuideName, string> = {
  'daily-work': 'Daily Work',
  'set-up': 'Set-up',
  matching: 'Match Customers',
  'customer-file': 'Customers by File',
  'customer-template': 'Customer Data Template',
  'customers-from-orders': 'Customers from JOOR Orders',
  'hand-over': 'Hand-over to JOOR',
  'reasons-and-errors': 'Reasons and Errors',
  roles: 'Roles',
};

/** The administrators' guides, as they were when this version was built. */
export function GuidePage({ params }: RouteComponentProps<{ name: string; section?: string }>) {
  const name = GUIDES.find((guide) => guide === params.name);
  return (
    <Page title={name === undefined ? 'Guide' : `Guide: ${TITLES[name]}`}>
      <nav class="uc-guides" aria-label="Guides">
        {GUIDES.map((guide) => (
          <Link key={guide} href={guideAddress({ name: guide })} aria-current={guide === name ? 'page' : undefined}>
            {TITLES[guide]}
          </Link>
        ))}
      </nav>
      {name === undefined ? <Empty>There is no such guide.</Empty> : <Guide name={name} section={params.section} />}
    </Page>
  );
}

function Guide({ name, section }: { name: GuideName; section: string | undefined }) {
  const guide = useAction('guide', { name } satisfies GuideRequest);
  useEffect(() => {
    if (section !== undefined && guide.answer) document.getElementById(anchor(section))?.scrollIntoView();
  }, [guide.answer, section]);
  return (
    <Loading of={guide}>
      {({ content }) => <div class="uc-guide">{content.map((node) => shown(node, name))}</div>}
    </Loading>
  );
}

/** NetSuite's own page may use the plain word. */
const anchor = (section: string): string => `uc-guide-${section}`;

/** Headings of a guide stand below that of the page. */
const BELOW: Record<string, string> = { h2: 'h3', h3: 'h4' };

function shown(node: GuideNode, name: GuideName): ComponentChildren {
  if (typeof node === 'string') return node;
  const children = node.children.map((child) => shown(child, name));
  if (node.guide) {
    const place = { name: node.guide.name ?? name, section: node.guide.section ?? undefined };
    return <Link href={guideAddress(place as Parameters<typeof guideAddress>[0])}>{children}</Link>;
  }
  if (node.href !== undefined) {
    return (
      <a href={node.href} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  if (node.tag === 'table') {
    return (
      <div class="uc-scroll">
        <table>{children}</table>
      </div>
    );
  }
  return h(BELOW[node.tag] ?? node.tag, node.id === undefined ? null : { id: anchor(node.id) }, children);
}
