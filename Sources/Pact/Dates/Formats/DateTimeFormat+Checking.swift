extension DateTimeFormat {
    /// Why the text does not follow the format from its beginning to its end; `nil` when it does.
    ///
    /// The day of the month is compared with month and year where the format has them: each counts as it is read first.
    public func check(_ text: String) -> DateTimeFormatMismatch? {
        var reader = DateTimeReader(text)
        for part in parts {
            let start = reader.rest.startIndex
            guard reader.read(part) else {
                return mismatch(at: start, of: text, .expected(part, found: found(from: start, of: text)))
            }
        }
        guard reader.rest.isEmpty else {
            let start = reader.rest.startIndex
            return mismatch(at: start, of: text, .leftOver(found: found(from: start, of: text)))
        }
        return day(of: reader, in: text)
    }

    private func day(of reader: DateTimeReader, in text: String) -> DateTimeFormatMismatch? {
        guard let day = reader.day else { return nil }
        if let year = reader.year, year.value > 32_767 {
            return mismatch(at: year.place, of: text, .yearTooLate)
        }
        guard let month = reader.month else { return nil }
        guard day.value > CivilDateTime.days(inMonth: month.value, of: reader.year?.value ?? 2001) else { return nil }
        return mismatch(
            at: day.place, of: text, .noSuchDay(day: day.value, month: month.value, year: reader.year?.value))
    }

    private func mismatch(
        at index: String.Index, of text: String, _ reason: DateTimeFormatMismatch.Reason
    ) -> DateTimeFormatMismatch {
        DateTimeFormatMismatch(format: self, offset: text.unicodeScalars.distance(from: text.startIndex, to: index), reason: reason)
    }

    private func found(from index: String.Index, of text: String) -> String {
        let rest = text.unicodeScalars[index...]
        let shown = rest.prefix(20)
        return String(shown) + (shown.endIndex < rest.endIndex ? "..." : "")
    }
}
