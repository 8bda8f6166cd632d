/// Which characters may stand at one place: for ASCII a bit each, for all others the way the pattern says it.
struct RegexSet: Sendable, Equatable {
    indirect enum Members: Sendable, Equatable {
        case ranges([ClosedRange<UInt32>])
        case property(CharacterProperty)
        case union([Members])
        case intersection([Members])
        case not(Members)
        case anyCase(Members)
    }

    let low: UInt64
    let high: UInt64
    let members: Members

    init(_ members: Members) {
        self.members = members
        var bits: (UInt64, UInt64) = (0, 0)
        let ascii = members.evaluated
        for value in 0..<64 as Range<UInt32> {
            if ascii.contains(value) { bits.0 |= 1 << UInt64(value) }
            if ascii.contains(value + 64) { bits.1 |= 1 << UInt64(value) }
        }
        (low, high) = bits
    }

    func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0..<64: low >> UInt64(value) & 1 == 1
        case 64..<128: high >> UInt64(value - 64) & 1 == 1
        default: members.contains(value)
        }
    }

    static let newline = Members.ranges([0x0A...0x0A])
    static let all = Members.ranges([0...0x10FFFF])
    static let hexadecimal = Members.ranges([0x30...0x39, 0x41...0x46, 0x61...0x66])
}

extension RegexSet.Members {
    func contains(_ value: UInt32) -> Bool {
        switch self {
        case .ranges(let ranges): ranges.contains { $0.contains(value) }
        case .property(let property): Unicode.Scalar(value).map(property.holds) ?? false
        case .union(let parts): parts.contains { $0.contains(value) }
        case .intersection(let parts): parts.allSatisfy { $0.contains(value) }
        case .not(let members): !members.contains(value)
        case .anyCase(let members): CharacterCase.spellings(of: value).contains { members.contains($0) }
        }
    }

    /// The same with what takes long to ask written out for ASCII; to be asked for ASCII only.
    fileprivate var evaluated: Self {
        switch self {
        case .ranges: self
        case .property(let property): property.ranges.map { .ranges($0) } ?? self
        case .union(let parts): .union(parts.map(\.evaluated))
        case .intersection(let parts): .intersection(parts.map(\.evaluated))
        case .not(let members): .not(members.evaluated)
        case .anyCase(let members): .anyCase(members.evaluated)
        }
    }
}
