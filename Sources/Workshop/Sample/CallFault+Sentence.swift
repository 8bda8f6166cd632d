import Pact

extension CallFault {
    /// What is wrong with the call and what to write instead.
    public var sentence: String {
        switch self {
        case .unknownOperation(let name, let known):
            if let nearest = NearestName.of(name, among: known) {
                "The client has no operation `\(name)`. Did you mean `\(nearest)`?"
            } else {
                "The client has no operation `\(name)`. It has \(NameList.of(known))."
            }
        case .wrongNumberOfArguments(let operation, let expected, let given):
            "`\(operation)` takes \(NameList.of(expected)), and \(Self.arguments(given)). "
                + "Write `\(operation)(\(Self.example(expected)))`."
        case .argumentNotText(let operation, let parameter, let given):
            "`\(parameter)` of `\(operation)` is text, and \(given.brief(limit: 40)) is not: ids are text in this shop, "
                + "there is a product 09. Write it in double quotes."
        }
    }

    private static func arguments(_ count: Int) -> String {
        count == 1 ? "1 argument is given" : "\(count) arguments are given"
    }

    private static func example(_ parameters: [String]) -> String {
        parameters.map { _ in "\"10\"" }.joined(separator: ", ")
    }
}
