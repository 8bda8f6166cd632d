import Yams

extension YAMLFault {
    /// Puts an error of Yams into the learner's terms, looking at the text around it.
    init(_ error: YamlError, text: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let finder = YAMLFaultFinder(
                text: YAMLText(text), problem: problem, scanning: context?.text ?? "", mark: mark.place, start: context?.mark.place)
            self = finder.fault
        case .reader(let problem, _, let value, _):
            let place = Self.firstForbiddenCharacter(in: text)
            let isCharacter = value >= 0 || place != nil
            self.init(
                kind: .syntax(isCharacter ? .controlCharacter : .other(problem)), line: place?.line ?? 1,
                scalarColumn: place?.column ?? 1)
        default:
            self.init(kind: .syntax(.other("\(error)")), line: 1, scalarColumn: 1)
        }
    }

    /// The place of the first character that YAML does not allow in a file, with its line and its column in scalars.
    private static func firstForbiddenCharacter(in text: String) -> (line: Int, column: Int)? {
        let text = YAMLText(text)
        for number in 1...max(1, text.lineCount) {
            if let offset = text.line(number).unicodeScalars.enumerated().first(where: { isForbidden($0.element) })?.offset {
                return (number, offset + 1)
            }
        }
        return nil
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: scalar.value == 0xFEFF
        default: true
        }
    }
}

extension Mark {
    fileprivate var place: YAMLFaultFinder.Place {
        YAMLFaultFinder.Place(line: line, column: column)
    }
}
