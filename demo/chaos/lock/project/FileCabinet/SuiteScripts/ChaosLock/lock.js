/**
 * @NApiVersion 2.1
 * @NScriptType UserEventScript
 */
define(['N/error', 'N/file'], (error, file) => ({
  beforeSubmit({ newRecord }) {
    const locked = file.load({ id: '/SuiteScripts/ChaosLock/locked.txt' }).getContents().trim();
    if (newRecord.type !== locked) return;
    throw error.create({ name: 'RCRD_HAS_BEEN_CHANGED', message: 'Record has been changed', notifyOff: true });
  },
}));
