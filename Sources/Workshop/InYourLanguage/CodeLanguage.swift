/// A language in which a contract can be written as a test, with the Pact library that the test uses.
public enum CodeLanguage: String, Sendable, Hashable, CaseIterable {
    case swift, javascript, java, python, go, csharp

    /// As people write it.
    public var name: String {
        switch self {
        case .swift: "Swift"
        case .javascript: "JavaScript"
        case .java: "Java"
        case .python: "Python"
        case .go: "Go"
        case .csharp: "C#"
        }
    }

    /// The library and the version whose words the test uses.
    public var library: String {
        switch self {
        case .swift: "Pact and PactIO of this package"
        case .javascript: "@pact-foundation/pact 16"
        case .java: "pact-jvm 4, JUnit 5"
        case .python: "pact-python 4"
        case .go: "pact-go 2"
        case .csharp: "PactNet 5, xUnit"
        }
    }

    /// What a file with such a test may be called.
    public var fileName: String {
        switch self {
        case .swift: "PactTests.swift"
        case .javascript: "pact.test.mjs"
        case .java: "PactTest.java"
        case .python: "test_pact.py"
        case .go: "pact_test.go"
        case .csharp: "PactTests.cs"
        }
    }

    /// The language of a name or of one of the names it also goes by, e.g. `js` or `C#`; `nil` for others.
    public init?(named text: String) {
        let lower = text.lowercased()
        if let language = CodeLanguage(rawValue: lower) {
            self = language
            return
        }
        switch lower {
        case "js", "node", "typescript", "ts": self = .javascript
        case "py": self = .python
        case "golang": self = .go
        case "c#", "cs", "dotnet", ".net": self = .csharp
        case "jvm", "junit": self = .java
        default: return nil
        }
    }
}
