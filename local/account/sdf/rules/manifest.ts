import type { Finding, SdfElement } from '../project';
import { featureNames, objectType } from '../tables';
import { child, childText } from '../xml';
import { asWarning, at, type Context, nearest, type Rule } from './rule';
import { listed } from './script-ids';

function declaredFeatures({ project }: Context): Set<string> {
  return new Set(listed(child(project.manifest, 'dependencies'), 'features', 'feature'));
}

function requiredFeatures({ project }: Context): Set<string> {
  const features = child(child(project.manifest, 'dependencies') ?? project.manifest, 'features')?.children ?? [];
  return new Set(features.filter(({ attributes }) => attributes.required === 'true').map(({ text }) => text));
}

// The one feature of which a text of SDF says that it must be required.
const SCRIPTING = 'SERVERSIDESCRIPTING';

const objectFeature: Rule = {
  name: 'object-feature',
  checks: 'manifest.xml names the features an object type depends on (Feature Dependencies of the SDF XML Reference).',
  find: (context) => {
    const declared = declaredFeatures(context);
    const required = requiredFeatures(context);
    return context.project.objects.flatMap((object) =>
      (objectType(object.type)?.features ?? [])
        .filter((feature) => !(feature === SCRIPTING ? required : declared).has(feature))
        .map((feature) =>
          at(
            { object, element: object.root },
            `When the SuiteCloud project contains a "${object.type}", the manifest must define the "${feature}" feature as required`,
            `Write <feature required="true">${feature}</feature> in the dependencies in manifest.xml`,
          ),
        ),
    );
  },
};

const tagFeature: Rule = {
  name: 'tag-feature',
  checks: 'manifest.xml names the feature a tag depends on, also where the tag is empty or says F (SDF warns then).',
  find: (context) => {
    const declared = declaredFeatures(context);
    return context.tags.flatMap((tag) =>
      (tag.field?.needs_feature ?? [])
        .filter((feature) => !declared.has(feature))
        .map((feature) => {
          const finding = at(
            tag,
            `The ${tag.element.name} field depends on the ${feature} feature. The manifest must define the ${feature} feature as required or optional`,
            `Add <feature required="false">${feature}</feature> to the dependencies in manifest.xml, or take the tag out`,
          );
          return ['', 'F'].includes(tag.element.text) ? asWarning(finding) : finding;
        }),
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

const feature: Rule = {
  name: 'feature',
  checks: 'The features that manifest.xml names are features NetSuite has.',
  find: ({ project: { manifest: root } }) =>
    (child(child(root, 'dependencies') ?? root, 'features')?.children ?? [])
      .filter(({ text }) => /^[A-Z0-9_]+$/.test(text) && !featureNames.has(text))
      .map((element) => {
        const near = nearest(element.text, featureNames);
        return inManifest(
          element,
          `The ${element.text} feature defined in the manifest does not exist`,
          near ? `Write ${near}, if that is meant` : 'Take the feature out',
        );
      }),
};

export const manifestRules: Rule[] = [manifest, deploy, folder, feature, objectFeature, tagFeature];
