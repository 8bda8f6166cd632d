extension PactFile {
    /// This pact as another version of the specification holds it, and what had to be left out for that, in the pact's order.
    ///
    /// Nothing is lost on the way to a later version. What no version knows, such as matchers of other names and members of the file
    /// that the model does not hold, stays.
    public func converted(to specification: SpecificationVersion) -> (pact: PactFile, losses: [ConversionLoss]) {
        var converted = self
        converted.specification = specification
        converted.interactions = []
        var losses: [ConversionLoss] = []
        let hasHTTP = interactions.contains { $0.kind == .http }
        for (index, interaction) in interactions.enumerated() {
            var conversion = InteractionConversion(
                interaction: interaction, index: index, specification: specification, isBesideHTTP: hasHTTP)
            if let interaction = conversion.converted() { converted.interactions.append(interaction) }
            losses += conversion.losses
        }
        return (converted, losses)
    }
}
