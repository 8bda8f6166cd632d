/// Why a text is no address that a webhook may send to.
enum WebhookAddressError: Error, Equatable {
    /// A blank, a control character or a backslash.
    case badCharacter
    /// Neither `http://` nor `https://`.
    case scheme
    /// `${…}` in the host's name or the port.
    case variableInHost
    /// `user:password@` before the host.
    case credentials
    case host(String)
    case port(String)
}
