extension WebhookAddressError {
    var sentence: String {
        switch self {
        case .badCharacter: "must not have blanks, line ends or backslashes in it; a blank is written %20"
        case .scheme: "must begin with http:// or https://"
        case .variableInHost: "cannot have a variable in the host or the port: who is sent to stays the same for every event"
        case .credentials: "must not have a user name in it; give it as username and password of the request"
        case .host(let host): "has no valid host: '\(host)' is neither a name nor an address such as 127.0.0.1 or [::1]"
        case .port(let port): "has no valid port: '\(port)' is no number from 1 to 65535"
        }
    }
}
