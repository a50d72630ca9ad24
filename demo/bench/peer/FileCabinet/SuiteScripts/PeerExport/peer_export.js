/**
 * Sends customers to JOOR as a competent script does it: changed ones by SuiteQL, a hundred with one POST, and a status row for
 * each customer with a hash of what was sent. It gives no further guarantee: nothing is noted before a POST, nothing is read back, no
 * credits are counted, nothing is checked, and who fails is sent again with every run.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 */
define(['N/crypto', 'N/encode', 'N/https', 'N/query', 'N/record', 'N/runtime'], (
  crypto,
  encode,
  https,
  query,
  record,
  runtime,
) => {
  const STATUS = 'customrecord_peer_status';
  const BATCH = 100;

  /** Customers never sent, saved since, or refused, a hundred to a batch. */
  const getInputData = () => {
    const ids = [];
    query
      .runSuiteQLPaged({
        query: `SELECT c.id FROM customer c LEFT JOIN ${STATUS} s ON s.custrecord_peer_customer = c.id
          WHERE c.isinactive = 'F' AND c.terms IS NOT NULL
            AND (s.id IS NULL OR c.lastmodifieddate > s.lastmodified OR s.custrecord_peer_status <> 'Sent')
          ORDER BY c.id`,
        pageSize: 1000,
      })
      .iterator()
      .each(({ value: page }) => {
        for (const { id } of page.data.asMappedResults()) ids.push(id);
        return true;
      });
    return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
      ids.slice(index * BATCH, (index + 1) * BATCH),
    );
  };

  const reduce = (context) => {
    const ids = JSON.parse(context.values[0]);
    const known = new Map(
      rows(
        `SELECT id, custrecord_peer_customer AS customer, custrecord_peer_hash AS hash FROM ${STATUS}
        WHERE custrecord_peer_customer IN (${marks(ids)})`,
        ids,
      ).map((row) => [String(row.customer), row]),
    );
    const built = connectionsOf(ids).map(({ id, connection }) => ({ id, connection, hash: hashOf(connection) }));
    const changed = built.filter(({ id, hash }) => known.get(String(id))?.hash !== hash);
    const status = changed.length === 0 ? 'Sent' : post(changed.map(({ connection }) => connection));
    for (const { id, hash } of built)
      keep(known.get(String(id))?.id, id, { hash: status === 'Sent' ? hash : '', status });
    context.write(status, String(changed.length));
  };

  /** Saved without a change it is kept too, so that the next run does not look at it again. */
  const keep = (statusId, customer, { hash, status }) => {
    const values = { custrecord_peer_hash: hash, custrecord_peer_status: status };
    if (statusId !== undefined) {
      record.submitFields({ type: STATUS, id: statusId, values });
      return;
    }
    const row = record.create({ type: STATUS });
    row.setValue({ fieldId: 'custrecord_peer_customer', value: customer });
    for (const [fieldId, value] of Object.entries(values)) row.setValue({ fieldId, value });
    row.save();
  };

  const post = (connections) => {
    const parameter = (name) => String(runtime.getCurrentScript().getParameter({ name }));
    const token = https.createSecureString({ input: `{${parameter('custscript_peer_secret')}}` });
    token.convertEncoding({ fromEncoding: encode.Encoding.UTF_8, toEncoding: encode.Encoding.BASE_64 });
    const authorization = https.createSecureString({ input: 'OAuth2 ' });
    const { code, body } = https.post({
      url: `${parameter('custscript_peer_base_url')}/bulk-connection`,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        Authorization: authorization.appendSecureString({ secureString: token, keepEncoding: true }),
      },
      body: JSON.stringify({ bulk_connections: { connection: connections } }),
    });
    return code < 300 ? 'Sent' : `Error: ${body}`.slice(0, 300);
  };

  const connectionsOf = (ids) => {
    const addresses = new Map(ids.map((id) => [String(id), []]));
    for (const address of rows(
      `SELECT b.entity, b.label, a.addressee, a.addr1, a.addr2, a.city, a.state, a.zip, a.country
       FROM customerAddressbook b JOIN customerAddressbookEntityAddress a ON a.nkey = b.addressbookaddress
       WHERE b.entity IN (${marks(ids)}) ORDER BY b.entity, b.internalid`,
      ids,
    )) {
      addresses.get(String(address.entity))?.push(address);
    }
    return rows(
      `SELECT c.id, c.entityid, c.companyname, c.email, c.phone, t.name AS terms, ct.entityid AS contact, ct.email AS contactemail
       FROM customer c LEFT JOIN term t ON t.id = c.terms
         LEFT JOIN companyContactRelationship r ON r.company = c.id AND r.role = -10
         LEFT JOIN contact ct ON ct.id = r.contact
       WHERE c.id IN (${marks(ids)}) ORDER BY c.id`,
      ids,
    ).map((customer) => ({ id: customer.id, connection: connectionOf(customer, addresses.get(String(customer.id))) }));
  };

  const connectionOf = (customer, addresses) => {
    const name = customer.companyname || customer.entityid;
    return {
      customer_name: name,
      customer_code: customer.entityid,
      customer_phone: customer.phone,
      customer_contact: customer.contact || name,
      customer_contact_email: customer.contactemail || customer.email,
      buyers: [{ buyer_name: name, buyer_email: customer.email }],
      shipping: { shipping_addresses: addresses.map((address) => addressOf(address, 'shipping')) },
      billing: {
        billing_addresses: addresses.map((address) => addressOf(address, 'billing')),
        payment_methods: [{ payment_method_name: customer.terms }],
      },
    };
  };

  const addressOf = ({ label, addressee, addr1, addr2, city, state, zip, country }, kind) => ({
    [`${kind}_name`]: addressee,
    [`${kind}_code`]: label,
    [`${kind}_address_1`]: addr1,
    [`${kind}_address_2`]: addr2,
    [`${kind}_city`]: city,
    [`${kind}_state`]: state,
    [`${kind}_postal_code`]: zip,
    [`${kind}_country`]: country,
  });

  const hashOf = (connection) => {
    const hash = crypto.createHash({ algorithm: crypto.HashAlg.SHA256 });
    hash.update({ input: JSON.stringify(connection), inputEncoding: encode.Encoding.UTF_8 });
    return hash.digest({ outputEncoding: encode.Encoding.HEX });
  };

  const rows = (sql, params) => query.runSuiteQL({ query: sql, params }).asMappedResults();
  const marks = (ids) => ids.map(() => '?').join(', ');

  return { getInputData, reduce };
});
