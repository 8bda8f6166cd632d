import PactBroker

/// The pacticipants of `can-i-deploy` with their versions, read in the order of the command line: an option for a version belongs to the
/// pacticipant that stands before it.
struct VersionSelectorArguments: Equatable {
    var selectors: [BrokerClient.VersionSelector] = []
    var ignored: [BrokerClient.VersionSelector] = []

    private enum Kind: Equatable {
        case pacticipant, ignored, number, latest, tag, branch, mainBranch
    }

    private static let names: [String: Kind] = [
        "--pacticipant": .pacticipant, "-a": .pacticipant, "--ignore": .ignored, "--version": .number, "-e": .number, "--latest": .latest,
        "-l": .latest, "--tag": .tag, "--branch": .branch, "--main-branch": .mainBranch,
    ]

    /// - Parameter arguments: the words after the command's name; others than those for versions are passed over.
    /// - Throws: `CommandFailure.input` when a version has no pacticipant, or a pacticipant no version or two.
    init(_ arguments: [String]) throws(CommandFailure) {
        var rest = arguments.prefix { $0 != "--" }
        var isIgnoring = false
        while let word = rest.popFirst() {
            let name = String(word.prefix { $0 != "=" })
            guard let kind = Self.names[name] else { continue }
            var value = name == word ? nil : String(word.dropFirst(name.count + 1))
            if value == nil, kind != .mainBranch, let next = rest.first, kind != .latest || !next.hasPrefix("-") {
                value = next
                rest = rest.dropFirst()
            }
            switch kind {
            case .pacticipant, .ignored:
                isIgnoring = kind == .ignored
                let selector = BrokerClient.VersionSelector(value ?? "")
                if isIgnoring { ignored.append(selector) } else { selectors.append(selector) }
            default: try choose(Self.version(kind, value), named: name, isIgnoring: isIgnoring)
            }
        }
        for selector in selectors where selector.version == .any {
            throw .input(
                "Say which version of \(selector.pacticipant) is meant: after it, --version V, --latest, --branch B, --tag T or --main-branch."
            )
        }
    }

    private static func version(_ kind: Kind, _ value: String?) -> BrokerClient.VersionChoice {
        switch kind {
        case .latest: value.map(BrokerClient.VersionChoice.latestTagged) ?? .latest
        case .tag: .tagged(value ?? "")
        case .branch: .branch(value ?? "")
        case .mainBranch: .mainBranch
        case .number, .pacticipant, .ignored: .number(value ?? "")
        }
    }

    private mutating func choose(
        _ version: BrokerClient.VersionChoice, named name: String, isIgnoring: Bool
    ) throws(CommandFailure) {
        guard let last = isIgnoring ? ignored.indices.last : selectors.indices.last else {
            throw .input("\(name) comes after the --pacticipant that it is about.")
        }
        let known = isIgnoring ? ignored[last] : selectors[last]
        guard known.version == .any else {
            throw .input("\(known.pacticipant) has more than one version; repeat --pacticipant for each.")
        }
        if isIgnoring { ignored[last].version = version } else { selectors[last].version = version }
    }
}
