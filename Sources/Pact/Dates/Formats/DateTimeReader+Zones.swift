extension DateTimeReader {
    /// Whether the text goes on with a zone as these letters ask for it.
    mutating func readZone(_ letter: DateTimeLetter, count: Int) -> Bool {
        switch letter {
        case .zoneName: count < 4 && readAbbreviation()
        case .zoneID: readAreaAndCity()
        case .offsetOrZ: take("Z") || readOffset(count: count)
        case .offset: readOffset(count: count)
        case .offsetFromGMT: (take("GMT") || take("UTC")) && readHours() && readMinutes(afterColon: true, optional: count < 4)
        case .offsetWithoutColon where count < 4: readHours() && readMinutes(afterColon: false)
        case .offsetWithoutColon where count == 4: readGMTOffset()
        default: readHours() && readMinutes(afterColon: true)
        }
    }

    /// Bare `GMT` and `UTC` are offsets too; what follows is another part then.
    private mutating func readGMTOffset() -> Bool {
        guard take("GMT") || take("UTC") else { return false }
        var ahead = self
        if ahead.readHours(), ahead.readMinutes(afterColon: true) { self = ahead }
        return true
    }

    /// The offsets of `X` and `x`: the count says whether there is a colon, and whether minutes and seconds may stay away.
    private mutating func readOffset(count: Int) -> Bool {
        guard readHours() else { return false }
        switch count {
        case 1: return readMinutes(afterColon: false, optional: true)
        case 2: return readMinutes(afterColon: false)
        case 3: return readMinutes(afterColon: true)
        case 4: return readMinutes(afterColon: false) && readSeconds(afterColon: false)
        default: return readMinutes(afterColon: true) && readSeconds(afterColon: true)
        }
    }

    /// A sign and an hour of 0 to 11; the reference takes any number of signs, and no offset of 12 hours or more.
    private mutating func readHours() -> Bool {
        var signs = 0
        while take("+") || take("-") { signs += 1 }
        return signs > 0 && number(0...11) != nil
    }

    private mutating func readMinutes(afterColon: Bool, optional: Bool = false) -> Bool {
        readNumber(0...59, afterColon: afterColon) || optional
    }

    private mutating func readSeconds(afterColon: Bool) -> Bool {
        _ = readNumber(0...60, afterColon: afterColon)
        return true
    }

    /// Reads nothing when it cannot read all.
    private mutating func readNumber(_ range: ClosedRange<Int>, afterColon: Bool) -> Bool {
        var ahead = self
        guard !afterColon || ahead.take(":"), ahead.number(range) != nil else { return false }
        self = ahead
        return true
    }

    private mutating func readAbbreviation() -> Bool {
        let capitals = taken(atMost: 4) { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        return capitals.count > 2 && TimeZoneNames.isKnown(abbreviation: Substring(capitals))
    }

    private mutating func readAreaAndCity() -> Bool {
        let area = taken(while: \.isASCIILetterOrDigit)
        guard !area.isEmpty, take("/") else { return false }
        let city = taken(while: \.isASCIILetterOrDigit)
        return TimeZoneNames.isKnown(area: Substring(area), city: Substring(city))
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
