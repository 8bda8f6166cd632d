import Pact

/// All keys and tags that the learner's files know.
public enum ExerciseVocabulary {
    /// The keys of a file's outermost mapping, by the file's name: `consumer/client.yaml`; `nil` for files of another name.
    public static func root(ofFileAt path: String) -> FileContext? {
        switch path.split(separator: "/").last {
        case "client.yaml": clientFile
        case "unit-test.yaml": unitTestFile
        case "pact-test.yaml": pactTestFile
        case "service.yaml": serviceFile
        case "verification.yaml": verificationFile
        default: nil
        }
    }

    /// The keys known at a place of a file.
    ///
    /// - Parameter names: the keys from the file's beginning inward, list elements left out; free names such as an operation's as
    ///   they stand: `["interactions", "response"]`, `["operations", "getProduct"]`.
    public static func keys(ofFileAt path: String, inside names: [String]) -> [FileContext.Key] {
        var context = root(ofFileAt: path)
        var skipsName = false
        for name in names {
            if skipsName {
                skipsName = false
                continue
            }
            guard let content = context?.keys.first(where: { $0.name == name })?.content else { return [] }
            if case .named = content { skipsName = true }
            context = content.context
        }
        return skipsName ? [] : context?.keys ?? []
    }

    /// The tags that a contract of this version can use, as they are typed.
    public static func tags(for version: SpecificationVersion) -> [String] {
        MatcherTag.Name.allCases.filter { $0.firstVersion <= version }.map(\.text)
    }

    static func key(_ name: String, _ meaning: String, _ content: FileContext.Content = .free) -> FileContext.Key {
        FileContext.Key(name: name, isRequired: false, meaning: meaning, content: content)
    }

    static func required(_ name: String, _ meaning: String, _ content: FileContext.Content = .free) -> FileContext.Key {
        FileContext.Key(name: name, isRequired: true, meaning: meaning, content: content)
    }
}
