/// Reads the parts of a format off a text, each as far as it goes.
struct DateTimeReader {
    /// A number and where it began.
    struct Number {
        var value: Int
        var place: String.Index
    }

    /// What has not been read yet.
    private(set) var rest: Substring.UTF8View
    /// As they were read first.
    private(set) var year: Number?
    private(set) var month: Number?
    private(set) var day: Number?

    init(_ text: String) {
        rest = text[...].utf8
    }

    /// Whether the text goes on with the part, which has been read then.
    mutating func read(_ part: DateTimeFormat.Part) -> Bool {
        switch part {
        case .literal(let text): take(text)
        case .field(let letter, let count): read(letter, count: count)
        }
    }

    private mutating func read(_ letter: DateTimeLetter, count: Int) -> Bool {
        switch letter {
        case .era: takeName(["AD", "BC"]) != nil
        case .yearOfEra, .year, .weekYear: readYear(count: count)
        case .month: readMonth(count: count)
        case .monthNumber: number(1...12) != nil
        case .dayOfMonth: readDay()
        case .dayOfYear: number(1...356, digits: 3) != nil
        case .quarter where count == 3: takeName(["Q1", "Q2", "Q3", "Q4"]) != nil
        case .quarter where count > 3: takeName(CalendarNames.quarters) != nil
        case .quarter, .quarterNumber: number(1...4) != nil
        case .weekOfYear: number(1...56) != nil
        case .weekOfMonth: number(1...5) != nil
        case .weekInMonth: number(0...4) != nil
        case .dayOfWeek where count < 3, .dayOfWeekNumber: number(1...7, digits: 1) != nil
        case .dayName, .dayOfWeek: takeName(CalendarNames.weekdays, short: count <= 3) != nil
        case .halfOfDay: takeName(["AM", "PM"]) != nil
        case .hour: number(0...23) != nil
        case .hourFromOne: number(1...24) != nil
        case .halfDayHour: number(1...12) != nil
        case .halfDayHourFromZero: number(0...11) != nil
        case .minute: number(0...59) != nil
        case .second: number(0...60) != nil
        case .fraction: readFraction(count: count)
        case .nanosecond, .millisecondOfDay, .nanosecondOfDay: !digits().isEmpty
        case .zoneName, .zoneID, .offsetOrZ, .offset, .offsetWithoutColon, .offsetFromGMT: readZone(letter, count: count)
        }
    }

    private mutating func readYear(count: Int) -> Bool {
        let place = rest.startIndex
        let digits = digits(atMost: count)
        guard !digits.isEmpty else { return false }
        year = year ?? Number(value: digits.number, place: place)
        return true
    }

    private mutating func readMonth(count: Int) -> Bool {
        let place = rest.startIndex
        let read =
            count < 3 ? number(1...12) : takeName(CalendarNames.months, short: count == 3).map { $0 + 1 }
        guard let read else { return false }
        month = month ?? Number(value: read, place: place)
        return true
    }

    private mutating func readDay() -> Bool {
        let place = rest.startIndex
        guard let read = number(1...31) else { return false }
        day = day ?? Number(value: read, place: place)
        return true
    }

    /// The reference compares the number with the power of ten in 64 bits, where it overflows from 20 letters on.
    private mutating func readFraction(count: Int) -> Bool {
        let digits = digits(atMost: count)
        guard !digits.isEmpty else { return false }
        guard count >= 20 else { return true }
        var bound: UInt64 = 1
        for _ in 0..<min(count, 64) { bound &*= 10 }
        guard let value = UInt64(Substring(digits)) else { return false }
        return value <= bound &- 1
    }

    // MARK: What parts are made of

    /// The digits from here on, which may be none.
    mutating func digits(atMost most: Int? = nil) -> Substring.UTF8View {
        taken(atMost: most) { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The bytes from here on that belong, which may be none.
    mutating func taken(atMost most: Int? = nil, while belongs: (UInt8) -> Bool) -> Substring.UTF8View {
        // A prefix of Int.max bytes traps.
        let taken = (most.map { rest.prefix($0) } ?? rest).prefix(while: belongs)
        rest = rest[taken.endIndex...]
        return taken
    }

    /// The number of the digits taken; `nil`, with nothing taken, when there is none or it is out of range.
    mutating func number(_ range: ClosedRange<Int>, digits most: Int = 2) -> Int? {
        let before = rest
        let digits = digits(atMost: most)
        guard !digits.isEmpty, range.contains(digits.number) else {
            rest = before
            return nil
        }
        return digits.number
    }

    /// Whether the text goes on with just this.
    mutating func take(_ text: String) -> Bool {
        let expected = text.utf8
        guard rest.starts(with: expected) else { return false }
        rest = rest.dropFirst(expected.count)
        return true
    }

    /// The index of the first name that the text goes on with, the case aside; names are ASCII.
    private mutating func takeName(_ names: [String], short: Bool = false) -> Int? {
        for (index, name) in names.enumerated() {
            let letters = name.utf8.prefix(short ? 3 : name.utf8.count)
            let beginning = rest.prefix(letters.count)
            if beginning.elementsEqual(letters, by: { $0.lowercasedASCII == $1.lowercasedASCII }) {
                rest = rest[beginning.endIndex...]
                return index
            }
        }
        return nil
    }
}

extension Substring.UTF8View {
    /// The number these digits are, capped at a trillion.
    fileprivate var number: Int {
        reduce(0) { Swift.min($0 * 10 + Int($1 &- UInt8(ascii: "0")), 1_000_000_000_000) }
    }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}
