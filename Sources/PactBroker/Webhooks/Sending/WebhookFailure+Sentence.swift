import Pact

extension WebhookFailure {
    var sentence: String {
        switch self {
        case .address(let error): "Nothing was sent: the webhook's url \(error.sentence)."
        case .forbidden(let host, let policy):
            "Nothing was sent: this broker's webhooks may not go to \(host). Allowed: \(policy.allowed). "
                + "Whoever starts the broker can allow others with --allow-webhooks-to."
        case .forbiddenAddress(let host, let address):
            "Nothing was sent: \(host) leads to \(address), and webhooks to that name may not go there."
        case .cannotSend(let origin):
            origin.isSecure
                ? "Nothing was sent: this broker has no way to send over https. Use an http address of this machine."
                : "Nothing was sent: this broker was started without a way to send webhooks."
        case .cannotLookUp(let host):
            "Nothing was sent: this broker cannot look up the name \(host). Use an address, such as 127.0.0.1."
        case .transport(let error):
            "There was no answer: \(error.sentence)."
        }
    }
}
