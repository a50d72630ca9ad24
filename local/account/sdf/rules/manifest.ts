import type { Finding, SdfElement } from '../project';
import { objectType } from '../tables';
import { child, childText } from '../xml';
import { at, type Context, named, type Rule } from './rule';
import { listed } from './script-ids';

const FIX = (feature: string): string =>
  `Add <feature required="true">${feature}</feature> (or required="false") to the dependencies in manifest.xml`;

function declaredFeatures({ project }: Context): Set<string> {
  return new Set(listed(child(project.manifest, 'dependencies'), 'features', 'feature'));
}

const objectFeature: Rule = {
  name: 'object-feature',
  checks: 'manifest.xml names the features an object type depends on (Feature Dependencies of the SDF XML Reference).',
  find: (context) => {
    const declared = declaredFeatures(context);
    return context.project.objects.flatMap((object) =>
      (objectType(object.type)?.features ?? [])
        .filter((feature) => !declared.has(feature))
        .map((feature) =>
          at(
            { object, element: object.root },
            `<${object.type}> needs the feature ${feature}, which manifest.xml does not name`,
            FIX(feature),
          ),
        ),
    );
  },
};

const tagFeature: Rule = {
  name: 'tag-feature',
  checks: 'manifest.xml names the feature a tag depends on, where the tag says more than empty or F.',
  find: (context) => {
    const declared = declaredFeatures(context);
    return context.tags
      .filter(({ element }) => element.text !== '' && element.text !== 'F')
      .flatMap((tag) =>
        (tag.field?.needs_feature ?? [])
          .filter((feature) => !declared.has(feature))
          .map((feature) =>
            at(
              tag,
              `${named(tag.element, tag.parent?.element)} needs the feature ${feature}, which manifest.xml does not name`,
              `${FIX(feature)}, or take the tag out`,
            ),
          ),
      );
  },
};

type ManifestFinding = Omit<Finding, 'rule'>;

function inManifest(element: SdfElement, message: string, fix: string): ManifestFinding {
  return { file: 'manifest.xml', line: element.line, tag: element.name, message, fix };
}

// Tags of manifest.xml: Oracle help section_4724963992, section_1523378695, section_1523376375, section_1556849814.
const REQUIRED = ['projectname', 'frameworkversion'];
const SUITEAPP_REQUIRED = ['publisherid', 'projectid', 'projectversion'];
const TAGS = new Set([...REQUIRED, ...SUITEAPP_REQUIRED, 'dependencies']);

const manifest: Rule = {
  name: 'manifest',
  checks: 'manifest.xml has its project type, names and versions, and its features say whether they are required.',
  find: ({ project: { manifest: root } }) => {
    const found: ManifestFinding[] = [];
    const type = root.attributes.projecttype ?? '';
    if (root.name !== 'manifest') {
      return [
        inManifest(
          root,
          `the root tag is <${root.name}>, not <manifest>`,
          'Write <manifest projecttype="ACCOUNTCUSTOMIZATION">',
        ),
      ];
    }
    if (type !== 'ACCOUNTCUSTOMIZATION' && type !== 'SUITEAPP') {
      found.push(
        inManifest(
          root,
          `projecttype is "${type}", which is not a project type`,
          'Write projecttype="ACCOUNTCUSTOMIZATION" or "SUITEAPP"',
        ),
      );
    }
    for (const name of type === 'SUITEAPP' ? [...REQUIRED, ...SUITEAPP_REQUIRED] : REQUIRED) {
      if (childText(root, name) === '') {
        found.push(inManifest(root, `manifest.xml lacks <${name}>`, `Write <${name}>…</${name}>`));
      }
    }
    for (const element of root.children.filter(({ name }) => !TAGS.has(name))) {
      found.push(inManifest(element, `<${element.name}> is not a tag of manifest.xml`, 'Take the tag out'));
    }
    const version = child(root, 'frameworkversion');
    if (version && version.text !== '' && version.text !== '1.0') {
      found.push(inManifest(version, `frameworkversion is "${version.text}", but there is only 1.0`, 'Write 1.0'));
    }
    return [...found, ...featureFindings(root)];
  },
};

function featureFindings(root: SdfElement): ManifestFinding[] {
  const features = child(child(root, 'dependencies') ?? root, 'features')?.children ?? [];
  return features.flatMap((feature) => {
    if (feature.name !== 'feature' || !/^[A-Z0-9_]+$/.test(feature.text)) {
      return inManifest(
        feature,
        `<${feature.name}>${feature.text}</${feature.name}> is not a feature`,
        'Write <feature required="true">SERVERSIDESCRIPTING</feature>, with the id in upper case',
      );
    }
    return /^(true|false)$/.test(feature.attributes.required ?? '')
      ? []
      : inManifest(
          feature,
          `the feature ${feature.text} does not say whether it is required`,
          'Write required="true" or required="false"',
        );
  });
}

const deploy: Rule = {
  name: 'deploy-tag',
  checks: 'deploy.xml consists of configuration, files, objects, translationimports and run, and paths inside.',
  find: ({ project: { deploy: root } }) => {
    const found = (element: SdfElement, message: string, fix: string) => ({
      file: 'deploy.xml',
      line: element.line,
      tag: element.name,
      message,
      fix,
    });
    if (root.name !== 'deploy') {
      return [found(root, `the root tag is <${root.name}>, not <deploy>`, 'Write <deploy>')];
    }
    return root.children.flatMap((section) => {
      if (section.name === 'run') {
        return [];
      }
      if (!['configuration', 'files', 'objects', 'translationimports'].includes(section.name)) {
        return [
          found(
            section,
            `<${section.name}> is not a tag of deploy.xml`,
            'Write configuration, files, objects or translationimports',
          ),
        ];
      }
      return section.children
        .filter(({ name }) => name !== 'path')
        .map((element) =>
          found(element, `<${element.name}> is not a tag of <${section.name}>`, 'Write <path>~/…</path>'),
        );
    });
  },
};

const folder: Rule = {
  name: 'file-cabinet-folder',
  checks: 'Files are in the File Cabinet folders the project type may write to (Oracle help section_4724963992).',
  find: ({ project }) => {
    const id = `${childText(project.manifest, 'publisherid')}.${childText(project.manifest, 'projectid')}`;
    const folders =
      project.manifest.attributes.projecttype === 'SUITEAPP'
        ? [`/SuiteApps/${id}/`, '/Web Site Hosting Files/']
        : ['/SuiteScripts/', '/Templates/', '/Web Site Hosting Files/'];
    return project.files
      .filter((file) => !folders.some((allowed) => file.path.startsWith(allowed)))
      .map((file) => ({
        file: `FileCabinet${file.path}`,
        line: 1,
        tag: '',
        message: `the file is not in a folder this project may write to`,
        fix: `Move it to FileCabinet${folders[0]}`,
      }));
  },
};

export const manifestRules: Rule[] = [manifest, deploy, folder, objectFeature, tagFeature];
