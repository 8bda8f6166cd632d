/// The English names that formats and expressions use; short ones are the first three letters.
enum CalendarNames {
    /// January first.
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    /// Monday first.
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let quarters = ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"]

    static func short(_ names: [String]) -> [String] { names.map { String($0.prefix(3)) } }
}
