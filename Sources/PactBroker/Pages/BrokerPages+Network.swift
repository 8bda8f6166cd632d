extension BrokerPages {
    /// Who talks to whom, drawn and as a list.
    static func network(_ call: BrokerCall, _ catalogue: Catalogue) -> Page {
        let states = IntegrationState.all(in: catalogue)
        guard !states.isEmpty else { return Page("Network", [.tag("p", ["class": "empty"], "No pact was published here yet.")]) }
        return Page("Network", network(of: states))
    }

    /// The drawing, what its lines mean, and the same in words.
    static func network(of states: [IntegrationState]) -> [HTML] {
        [
            .tag("div", ["class": "scrolls", "tabindex": "0", "role": "region", "aria-label": "Drawing"], NetworkDrawing(states).html),
            .tag(
                "p", ["class": "quiet"],
                .text(
                    "A line leads from a consumer to its provider: whole and green when the newest contract is verified, dashed and red "
                        + "when it failed, dotted when it changed since, grey when it was never verified.")),
            .tag(
                "ul", [:],
                all: states.map { state in
                    .tag(
                        "li", [:], .link(address("pacticipants", state.consumer.name), state.consumer.name), " calls ",
                        .link(address("pacticipants", state.provider.name), state.provider.name), ": ", state.html)
                }),
        ]
    }
}
