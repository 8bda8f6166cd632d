/// The general categories of Unicode (UAX 44, table 12), by two letters in lower case.
enum GeneralCategories {
    /// The categories that a name stands for, in lower case and without `_`: `lu`, `l`, `uppercaseletter`, `letter`.
    static func named(_ name: String) -> Set<String>? {
        if let short = longNames[name] { return named(short) }
        if all.contains(name) { return [name] }
        if name == "lc" { return ["lu", "ll", "lt"] }
        let members = name.utf8.count == 1 ? all.filter { $0.hasPrefix(name) } : []
        return members.isEmpty ? nil : Set(members)
    }

    static func name(of category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "lu"
        case .lowercaseLetter: "ll"
        case .titlecaseLetter: "lt"
        case .modifierLetter: "lm"
        case .otherLetter: "lo"
        case .nonspacingMark: "mn"
        case .spacingMark: "mc"
        case .enclosingMark: "me"
        case .decimalNumber: "nd"
        case .letterNumber: "nl"
        case .otherNumber: "no"
        case .connectorPunctuation: "pc"
        case .dashPunctuation: "pd"
        case .openPunctuation: "ps"
        case .closePunctuation: "pe"
        case .initialPunctuation: "pi"
        case .finalPunctuation: "pf"
        case .otherPunctuation: "po"
        case .mathSymbol: "sm"
        case .currencySymbol: "sc"
        case .modifierSymbol: "sk"
        case .otherSymbol: "so"
        case .spaceSeparator: "zs"
        case .lineSeparator: "zl"
        case .paragraphSeparator: "zp"
        case .control: "cc"
        case .format: "cf"
        case .surrogate: "cs"
        case .privateUse: "co"
        case .unassigned: "cn"
        @unknown default: "cn"
        }
    }

    private static let all: Set<String> = [
        "lu", "ll", "lt", "lm", "lo", "mn", "mc", "me", "nd", "nl", "no", "pc", "pd", "ps", "pe", "pi", "pf", "po", "sm", "sc", "sk", "so",
        "zs", "zl", "zp", "cc", "cf", "cs", "co", "cn",
    ]

    private static let longNames = [
        "letter": "l", "casedletter": "lc", "uppercaseletter": "lu", "lowercaseletter": "ll", "titlecaseletter": "lt",
        "modifierletter": "lm", "otherletter": "lo", "mark": "m", "combiningmark": "m", "nonspacingmark": "mn", "spacingmark": "mc",
        "enclosingmark": "me", "number": "n", "decimalnumber": "nd", "letternumber": "nl", "othernumber": "no", "punctuation": "p",
        "connectorpunctuation": "pc", "dashpunctuation": "pd", "openpunctuation": "ps", "closepunctuation": "pe",
        "initialpunctuation": "pi", "finalpunctuation": "pf", "otherpunctuation": "po", "symbol": "s", "mathsymbol": "sm",
        "currencysymbol": "sc", "modifiersymbol": "sk", "othersymbol": "so", "separator": "z", "spaceseparator": "zs",
        "lineseparator": "zl", "paragraphseparator": "zp", "other": "c", "control": "cc", "format": "cf", "surrogate": "cs",
        "privateuse": "co", "unassigned": "cn",
    ]
}
