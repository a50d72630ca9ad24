/**
 * Sends customers to JOOR one by one, as a first script does it: load the record, search its contacts, POST it, and
 * write on the customer what became of it.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 */
define(['N/encode', 'N/https', 'N/record', 'N/runtime', 'N/search'], (encode, https, record, runtime, search) => {
  const STATUS = 'custentity_naive_status';

  const getInputData = () =>
    search.create({
      type: search.Type.CUSTOMER,
      filters: [['isinactive', 'is', 'F'], 'AND', ['terms', 'noneof', '@NONE@']],
      columns: ['internalid'],
    });

  const map = (context) => {
    const customer = record.load({ type: record.Type.CUSTOMER, id: context.key });
    const contacts = search
      .create({
        type: search.Type.CONTACT,
        filters: [['company', 'anyof', context.key]],
        columns: ['entityid', 'email'],
      })
      .run()
      .getRange({ start: 0, end: 10 });
    const response = post({ bulk_connections: { connection: [connectionOf(customer, contacts)] } });
    const status = response.code < 300 ? 'Sent' : `Error: ${response.body}`.slice(0, 300);
    record.submitFields({ type: record.Type.CUSTOMER, id: context.key, values: { [STATUS]: status } });
    context.write(status, context.key);
  };

  const post = (body) => {
    const parameter = (name) => String(runtime.getCurrentScript().getParameter({ name }));
    const token = https.createSecureString({ input: `{${parameter('custscript_naive_secret')}}` });
    token.convertEncoding({ fromEncoding: encode.Encoding.UTF_8, toEncoding: encode.Encoding.BASE_64 });
    const authorization = https.createSecureString({ input: 'OAuth2 ' });
    return https.post({
      url: `${parameter('custscript_naive_base_url')}/bulk-connection`,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        Authorization: authorization.appendSecureString({ secureString: token, keepEncoding: true }),
      },
      body: JSON.stringify(body),
    });
  };

  const connectionOf = (customer, contacts) => {
    const name = customer.getValue('companyname') || customer.getValue('entityid');
    const [contact] = contacts;
    return {
      customer_name: name,
      customer_code: customer.getValue('entityid'),
      customer_phone: customer.getValue('phone'),
      customer_contact: contact ? contact.getValue('entityid') : name,
      customer_contact_email: contact ? contact.getValue('email') : customer.getValue('email'),
      buyers: [{ buyer_name: name, buyer_email: customer.getValue('email') }],
      shipping: { shipping_addresses: addressesOf(customer, 'shipping') },
      billing: {
        billing_addresses: addressesOf(customer, 'billing'),
        payment_methods: [{ payment_method_name: customer.getText('terms') }],
      },
    };
  };

  const addressesOf = (customer, kind) => {
    const count = customer.getLineCount({ sublistId: 'addressbook' });
    return Array.from({ length: count }, (_, line) => {
      const at = { sublistId: 'addressbook', line };
      const address = customer.getSublistSubrecord({ ...at, fieldId: 'addressbookaddress' });
      const value = (fieldId) => address.getValue({ fieldId });
      return {
        [`${kind}_name`]: value('addressee'),
        [`${kind}_code`]: customer.getSublistValue({ ...at, fieldId: 'label' }),
        [`${kind}_address_1`]: value('addr1'),
        [`${kind}_address_2`]: value('addr2'),
        [`${kind}_city`]: value('city'),
        [`${kind}_state`]: value('state'),
        [`${kind}_postal_code`]: value('zip'),
        [`${kind}_country`]: value('country'),
      };
    });
  };

  return { getInputData, map };
});
