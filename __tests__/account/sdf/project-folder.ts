import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Text of each file of a project by its path. */
export type ProjectFiles = Record<string, string>;

const folders: string[] = [];

/** Writes the files into a new temporary folder and returns it. */
export function writeProject(files: ProjectFiles): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sdf-project-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A project without faults: a record, a list, a role, fields, a subtab, scripts of three types, a translation. */
export const soundProject: ProjectFiles = {
  'manifest.xml': `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>Sound</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies>
    <features>
      <feature required="true">SERVERSIDESCRIPTING</feature>
      <feature required="true">CUSTOMRECORDS</feature>
      <feature required="false">WORKFLOW</feature>
    </features>
    <objects>
      <object>customrecord_existing</object>
    </objects>
    <files>
      <file>/SuiteScripts/existing.js</file>
    </files>
  </dependencies>
</manifest>`,
  'deploy.xml': `<deploy>
  <configuration><path>~/AccountConfiguration/*</path></configuration>
  <files><path>~/FileCabinet/*</path></files>
  <objects><path>~/Objects/*</path></objects>
  <translationimports><path>~/Translations/*</path></translationimports>
</deploy>`,
  'Objects/records/customrecord_rate.xml': `<customrecordtype scriptid="customrecord_rate">
  <recordname translate="T">[scriptid=custcollection_words.rate]</recordname>
  <accesstype>USEPERMISSIONLIST</accesstype>
  <description></description>
  <enablekeywords>F</enablekeywords>
  <includename>F</includename>
  <customrecordcustomfields>
    <customrecordcustomfield scriptid="custrecord_rate_kind">
      <fieldtype>SELECT</fieldtype>
      <label>Kind</label>
      <selectrecordtype>[scriptid=customlist_kind]</selectrecordtype>
      <displayheight></displayheight>
    </customrecordcustomfield>
    <customrecordcustomfield scriptid="custrecord_rate_customer">
      <fieldtype>SELECT</fieldtype>
      <label>Customer</label>
      <selectrecordtype>-2</selectrecordtype>
      <onparentdelete>SET_NULL</onparentdelete>
    </customrecordcustomfield>
  </customrecordcustomfields>
  <permissions>
    <permission>
      <permittedrole>ADMINISTRATOR</permittedrole>
      <permittedlevel>FULL</permittedlevel>
    </permission>
    <permission>
      <permittedrole>[scriptid=customrole_clerk]</permittedrole>
      <permittedlevel>EDIT</permittedlevel>
    </permission>
  </permissions>
  <instances>
    <instance scriptid="val_first">
      <custrecord_rate_kind>[scriptid=customlist_kind.val_net]</custrecord_rate_kind>
    </instance>
  </instances>
</customrecordtype>`,
  'Objects/customlist_kind.xml': `<customlist scriptid="customlist_kind">
  <name>Kind</name>
  <customvalues>
    <customvalue scriptid="val_net"><value>Net</value></customvalue>
    <customvalue scriptid="val_gross"><value>Gross</value></customvalue>
  </customvalues>
</customlist>`,
  'Objects/customrole_clerk.xml': `<role scriptid="customrole_clerk">
  <name>Clerk</name>
  <centertype>BASIC</centertype>
  <tfarequired></tfarequired>
  <permissions>
    <permission><permkey>LIST_CUSTJOB</permkey><permlevel>VIEW</permlevel></permission>
    <permission>
      <permkey>[scriptid=customrecord_rate]</permkey>
      <permlevel>EDIT</permlevel>
    </permission>
  </permissions>
</role>`,
  'Objects/custtab_rates.xml':
    '<subtab scriptid="custtab_rates"><title>Rates</title><tabtype>ENTITY</tabtype></subtab>',
  'Objects/custentity_rate.xml': `<entitycustomfield scriptid="custentity_rate">
  <fieldtype>SELECT</fieldtype>
  <label>Rate</label>
  <selectrecordtype>[scriptid=customrecord_rate]</selectrecordtype>
  <appliestocustomer>T</appliestocustomer>
  <appliestocontact>F</appliestocontact>
  <subtab>[scriptid=custtab_rates]</subtab>
</entitycustomfield>`,
  'Objects/custcollection_words.xml': `<translationcollection scriptid="custcollection_words">
  <name>Words</name>
  <defaultlanguage>en-US</defaultlanguage>
  <strings><string scriptid="rate"><defaulttranslation>Rate</defaulttranslation></string></strings>
</translationcollection>`,
  'Objects/customscript_count.xml': `<mapreducescript scriptid="customscript_count">
  <name>Count</name>
  <scriptfile>[/SuiteScripts/count.js]</scriptfile>
  <scriptcustomfields>
    <scriptcustomfield scriptid="custscript_limit">
      <fieldtype>INTEGER</fieldtype>
      <label>Limit</label>
      <ismandatory>T</ismandatory>
    </scriptcustomfield>
  </scriptcustomfields>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_count_daily">
      <title>Daily</title>
      <status>SCHEDULED</status>
      <buffersize>1</buffersize>
      <custscript_limit>10</custscript_limit>
      <recurrence>
        <daily>
          <everyxdays>1</everyxdays>
          <repeat>PT15M</repeat>
          <startdate>2026-01-01</startdate>
          <starttime>05:05:00Z</starttime>
        </daily>
      </recurrence>
    </scriptdeployment>
    <scriptdeployment scriptid="customdeploy_count_now">
      <title>Now</title>
      <status>NOTSCHEDULED</status>
      <custscript_limit>10</custscript_limit>
    </scriptdeployment>
  </scriptdeployments>
</mapreducescript>`,
  'Objects/customscript_guard.xml': `<usereventscript scriptid="customscript_guard">
  <name>Guard</name>
  <scriptfile>[/SuiteScripts/guard.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_guard">
      <status>RELEASED</status>
      <recordtype>[scriptid=customrecord_existing]</recordtype>
      <allemployees>F</allemployees>
      <audslctrole>ADMINISTRATOR|[scriptid=customrole_clerk]</audslctrole>
      <executioncontext>USERINTERFACE|CSVIMPORT</executioncontext>
    </scriptdeployment>
  </scriptdeployments>
</usereventscript>`,
  'Objects/customscript_old.xml': `<suitelet scriptid="customscript_old">
  <name>Old</name>
  <defaultfunction>show</defaultfunction>
  <scriptfile>[/SuiteScripts/old.js]</scriptfile>
</suitelet>`,
  'Objects/customworkflow_hold.xml': `<workflow scriptid="customworkflow_hold">
  <name>Hold</name>
  <anything>[scriptid=customworkflow_hold.workflowstate_open.workflowaction1]</anything>
  <workflowstates>
    <workflowstate scriptid="workflowstate_open"><workflowaction scriptid="workflowaction1"/></workflowstate>
  </workflowstates>
</workflow>`,
  'FileCabinet/SuiteScripts/count.js': `/*
 * Licence of this file
 */
/**
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 */
define([], () => ({}));`,
  'FileCabinet/SuiteScripts/guard.js':
    '/** @NApiVersion 2.x\n * @NScriptType usereventscript */\ndefine([], () => ({}));',
  'FileCabinet/SuiteScripts/old.js': 'function show(request, response) {}',
  'FileCabinet/SuiteScripts/.attributes/count.js.attr.xml': '<file/>',
};
