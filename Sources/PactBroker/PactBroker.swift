/// # PactBroker
///
/// A broker that pacts and verification results are exchanged through, and the client to speak with any broker.
///
/// **Nouns.** A `Pacticipant` has `PacticipantVersion`s; versions are on `Branch`es, have `Tag`s, and are deployed or released to
/// `DeploymentEnvironment`s. A consumer's version has a `PactPublication` with a provider, whose `PactContent` may be the same as
/// another version's. A `Verification` belongs to the content and to a version of the provider: so what is known of a content holds
/// for every version that publishes it. A `Webhook` waits for events and is set off as a `TriggeredWebhook`.
///
/// **The path of data.** A request reaches `BrokerAPI`, which knows who may ask, and finds its `Route`. The route reads from the
/// `Catalogue`, a value over which all rules are functions, or changes it through a `CatalogueEdit`. The `Broker` writes what an edit
/// did to its `BrokerStore` in one transaction, and only then is it true and answered for. Answers are HAL documents, or pages for a
/// browser. What webhooks have to send are values too, which `WebhookDelivery` carries out.
///
/// **What it must not know.** Sockets, screens and the workshop's lessons. The time, new names, sending and sleeping come in; only
/// `Store` touches a file.
public enum PactBroker {}
