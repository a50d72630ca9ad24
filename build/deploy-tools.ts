/** What is on the machine, each as it reports itself; undefined where it is missing. */
export interface DeployTools {
  /** Where the suitecloud command is. */
  suitecloud: string | undefined;
  /** process.version, e.g. v22.11.0. */
  node: string;
  /** First line of `java -version`, e.g. openjdk version "17.0.15" 2025-04-15. */
  java: string | undefined;
}

// Oracle help section_1558708810: SuiteCloud CLI for Node.js Installation Prerequisites.
const NODE = 22;
const JDKS = [17, 21];

/** One sentence with the remedy for each tool that deploying needs and that is missing or of another version. */
export function missingTools({ suitecloud, node, java }: DeployTools): string[] {
  const missing: string[] = [];
  if (suitecloud === undefined) {
    missing.push(
      'The SuiteCloud CLI is missing: read its licence, then run npm install -g --acceptSuiteCloudSDKLicense @oracle/suitecloud-cli.',
    );
  }
  if (majorVersion(node) < NODE) {
    missing.push(`Node.js ${NODE} or newer is needed and this is ${node}: install it from https://nodejs.org.`);
  }
  const jdk = java === undefined ? undefined : majorVersion(java);
  if (jdk === undefined || !JDKS.includes(jdk)) {
    const found = jdk === undefined ? 'there is no java command' : `java is version ${jdk}`;
    missing.push(`JDK ${JDKS.join(' or ')} is needed and ${found}: install one and put its bin folder first in PATH.`);
  }
  return missing;
}

/** The major version in a version text: v22.1.0, openjdk version "21" 2023-09-19, java version "1.8.0_402". */
function majorVersion(text: string): number {
  const [, first = '', second = ''] = /(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === '1' ? second : first);
}
