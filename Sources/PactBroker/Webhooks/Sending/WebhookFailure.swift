import Pact

/// Why a webhook's request was not sent, or not answered.
enum WebhookFailure: Error, Equatable {
    /// The webhook's address is none, or no longer one that is taken.
    case address(WebhookAddressError)
    /// The broker's policy does not have this host.
    case forbidden(host: String, policy: WebhookPolicy)
    /// The host's name leads to an address that it may not lead to.
    case forbiddenAddress(host: String, address: String)
    /// The broker was given nothing to send over http or over https with.
    case cannotSend(HTTPOrigin)
    /// The broker was given nothing to look up names with.
    case cannotLookUp(host: String)
    case transport(TransportError)
}
