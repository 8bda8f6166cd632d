import TerminalUI
import Workshop

/// Who called whom, drawn as lifelines with an arrow for each request and each answer.
///
/// Where there is room the words stand in the arrows; else the lifelines stand close together and the words beside them.
struct SequenceDrawing {
    let participants: [String]
    let columns: Int
    private let lifelines: [Int]
    private let isRoomy: Bool

    /// The least columns between lifelines that hold words.
    static let leastSpan = 20

    init(_ exchanges: [Exchange], columns: Int) {
        participants = Self.participants(of: exchanges)
        self.columns = columns
        let gaps = participants.count - 1
        let first = 1 + (participants.first?.count ?? 0) / 2
        let last = columns - 1 - ((participants.last?.count ?? 0) + 1) / 2
        isRoomy = gaps > 0 && (last - first) / gaps >= Self.leastSpan
        if isRoomy {
            lifelines = participants.indices.map { first + (last - first) * $0 / max(1, gaps) }
        } else {
            lifelines = participants.indices.map { 1 + $0 * 4 }
        }
    }

    /// The consumer on the left, the verifier on the right, the others between them as they come up.
    static func participants(of exchanges: [Exchange]) -> [String] {
        var names: [String] = []
        for exchange in exchanges {
            for name in [exchange.from, exchange.to] where !names.contains(name) { names.append(name) }
        }
        func place(_ name: String) -> Int { name == Exchange.website ? 0 : name == Exchange.verifier ? 2 : 1 }
        return names.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    /// The names over their lifelines; where these are close together, a letter for each and below them what it stands for.
    var heading: [StyledLine] {
        guard !isRoomy else {
            var line = StyledLine()
            for (name, column) in zip(participants, lifelines) {
                pad(&line, to: max(line.width == 0 ? 0 : line.width + 1, column - name.count / 2))
                line.append(name, .strong)
            }
            return [line.cut(to: columns)]
        }
        var letters = StyledLine()
        for (mark, column) in zip(marks, lifelines) {
            pad(&letters, to: column)
            letters.append(mark, .strong)
        }
        return legend + [letters]
    }

    /// What each letter stands for; a letter and its name keep to one row.
    private var legend: [StyledLine] {
        var rows: [String] = []
        for entry in zip(marks, participants).map({ "\($0) \($1)" }) {
            if let last = rows.last, last.count + 2 + entry.count + 1 <= columns {
                rows[rows.count - 1] = last + "  " + entry
            } else {
                rows.append(entry)
            }
        }
        return rows.map { StyledLine(" " + $0, .dim).cut(to: columns) }
    }

    /// A request and what came of it, two rows.
    func rows(of exchange: Exchange) -> [StyledLine] {
        let asks = arrow(from: exchange.from, to: exchange.to, "\(exchange.request.method) \(exchange.request.target)", .text)
        switch exchange.answer {
        case .response(let response):
            return [asks, arrow(from: exchange.to, to: exchange.from, "\(response.status), \(response.body.count) bytes", .strong)]
        case .refused: return [asks, nothing(between: exchange.from, exchange.to, "refused")]
        case .failed: return [asks, nothing(between: exchange.from, exchange.to, "no answer")]
        }
    }

    /// A letter for each name; numbers where two names begin alike.
    private var marks: [String] {
        let letters = participants.map { $0.prefix(1).uppercased() }
        return Set(letters).count == letters.count ? letters : participants.indices.map { String($0 + 1) }
    }

    private func column(of name: String) -> Int {
        participants.firstIndex(of: name).map { lifelines[$0] } ?? 1
    }

    private func arrow(from: String, to: String, _ words: String, _ role: Role) -> StyledLine {
        let (start, end) = (column(of: from), column(of: to))
        let (low, high) = (min(start, end), max(start, end))
        var line = lines(upTo: low, including: true)
        let room = max(0, high - low - 1)
        let head = start < end ? ">" : "<"
        guard isRoomy else {
            let shaft = String(repeating: "─", count: max(0, room - 1))
            line.append(start < end ? shaft + head : head + shaft, .dim)
            return beside(line, from: high, words, role)
        }
        let label = StyledLine(VisibleText(words).text, role).cut(to: max(0, room - 6))
        let rest = max(0, room - label.width - 3)
        let (left, right) = (rest / 2, rest - rest / 2)
        if head == "<" { line.append("<", .dim) }
        line.append(String(repeating: "─", count: left) + " ", .dim)
        line.spans += label.spans
        line.append(" " + String(repeating: "─", count: right), .dim)
        if head == ">" { line.append(">", .dim) }
        return lines(after: line, from: high)
    }

    /// Nobody answered.
    private func nothing(between one: String, _ other: String, _ words: String) -> StyledLine {
        let (low, high) = (min(column(of: one), column(of: other)), max(column(of: one), column(of: other)))
        var line = lines(upTo: low, including: true)
        guard isRoomy else {
            pad(&line, to: high - 1)
            line.append("X", .warning)
            return beside(line, from: high, words, .warning)
        }
        pad(&line, to: low + max(1, (high - low - words.count - 2) / 2))
        line.append("X ", .warning)
        line.append(words, .warning)
        pad(&line, to: high)
        return lines(after: line, from: high)
    }

    /// The lifelines left of a column.
    private func lines(upTo column: Int, including: Bool) -> StyledLine {
        var line = StyledLine()
        for lifeline in lifelines where lifeline < column || (including && lifeline == column) {
            pad(&line, to: lifeline)
            line.append("│", .dim)
        }
        return line
    }

    /// The line, with the lifelines from a column on.
    private func lines(after line: StyledLine, from column: Int) -> StyledLine {
        var line = line
        for lifeline in lifelines where lifeline >= column {
            pad(&line, to: lifeline)
            line.append("│", .dim)
        }
        return line.cut(to: columns)
    }

    private func beside(_ line: StyledLine, from column: Int, _ words: String, _ role: Role) -> StyledLine {
        var line = lines(after: line, from: column)
        pad(&line, to: (lifelines.last ?? 0) + 2)
        line.append(VisibleText(words).text, role)
        return line.cut(to: columns)
    }

    private func pad(_ line: inout StyledLine, to column: Int) {
        let missing = column - line.width
        if missing > 0 { line.append(String(repeating: " ", count: missing)) }
    }
}
