/// Goes through a text by a compiled regular expression, trying otherwise where it fails, and counting what it does.
///
/// `Unit` is a byte where the text is ASCII, else a Unicode scalar's number.
struct RegexMatcher<Unit: FixedWidthInteger & UnsignedInteger> {
    enum Verdict {
        case matched(end: Int)
        case failed
        /// Given up: more work, or more to be tried otherwise, than allowed.
        case tooCostly
    }

    /// What is undone or tried when a step fails.
    private enum Choice {
        case place(Int, position: Int)
        /// One character fewer, down to a least position.
        case fewer(Int, least: Int, position: Int)
        /// One character more, up to a greatest position.
        case more(Int, most: Int, position: Int)
        case register(Int, before: Int)
    }

    /// More of them would take too much memory.
    private static var mostChoices: Int { 300_000 }

    private let program: RegexProgram
    private let text: UnsafeBufferPointer<Unit>
    private let isWhole: Bool
    private let mostWork: Int
    private(set) var work = 0
    private(set) var registers: [Int]
    private var choices: [Choice] = []
    private var position = 0
    private var place = 0

    /// - Parameter isWhole: the match must reach to the text's end.
    init(_ program: RegexProgram, _ text: UnsafeBufferPointer<Unit>, isWhole: Bool, work mostWork: Int) {
        self.program = program
        self.text = text
        self.isWhole = isWhole
        self.mostWork = mostWork
        registers = []
    }

    mutating func match(from start: Int) -> Verdict {
        registers = Array(repeating: -1, count: program.registers)
        choices.removeAll(keepingCapacity: true)
        (position, place) = (start, 0)
        while true {
            work += 1
            guard work <= mostWork, choices.count <= Self.mostChoices else { return .tooCostly }
            if case .match = program.instructions[place], !isWhole || position == text.count { return .matched(end: position) }
            guard step(program.instructions[place]) || tryOtherwise() else { return .failed }
        }
    }

    /// What a group matched last; `nil` where there is none, or it took no part.
    func group(_ number: Int) -> Range<Int>? {
        guard registers.indices.contains(2 * number + 1), program.groups >= number else { return nil }
        let (start, end) = (registers[2 * number], registers[2 * number + 1])
        return start >= 0 && end >= start ? start..<end : nil
    }

    // MARK: Steps

    /// False where the step fails; else place and position are those of the next.
    private mutating func step(_ instruction: RegexInstruction) -> Bool {
        switch instruction {
        case .character(let value):
            guard position < text.count, UInt32(text[position]) == value else { return false }
            position += 1
        case .set(let index, let low, let high):
            guard position < text.count, isMember(UInt32(text[position]), index, low, high) else { return false }
            position += 1
        case .sets(let index, let low, let high, let least, let most, let greed):
            return takeSet(index, low, high, least, most, greed)
        case .split(let first, let other):
            choices.append(.place(other, position: position))
            place = first
            return true
        case .jump(let target):
            place = target
            return true
        case .round(let round): return begin(round)
        case .next(let round):
            let tookNothing = registers[round.start] == position
            place = tookNothing ? round.end : round.place
            return true
        case .match: return false
        default: return stepBetween(instruction)
        }
        place += 1
        return true
    }

    /// The steps that take no character, but for those that ask for a group or a cluster again.
    private mutating func stepBetween(_ instruction: RegexInstruction) -> Bool {
        switch instruction {
        case .edge(let edge): guard isAt(edge) else { return false }
        case .cluster: guard takeCluster() else { return false }
        case .again(let group, let ignoresCase): guard takeAgain(group, ignoresCase) else { return false }
        case .keep(let register): set(register, position)
        case .goBack(let register): position = registers[register]
        case .isAt(let register): guard position == registers[register] else { return false }
        case .back(let count):
            guard position >= count else { return false }
            position -= count
        case .mark(let register): set(register, choices.count)
        case .cut(let register): cut(to: registers[register])
        case .refuse(let register):
            undo(to: registers[register])
            return false
        case .clear(let register): set(register, 0)
        case .enter(let round):
            set(round.count, registers[round.count] + 1)
            set(round.start, position)
        default: return false
        }
        place += 1
        return true
    }

    private mutating func begin(_ round: RegexRound) -> Bool {
        let count = registers[round.count]
        guard count >= round.least else {
            place += 1
            return true
        }
        guard count < round.most else {
            place = round.end
            return true
        }
        choices.append(.place(round.isLazy ? place + 1 : round.end, position: position))
        place = round.isLazy ? round.end : place + 1
        return true
    }

    private func isMember(_ value: UInt32, _ index: Int, _ low: UInt64, _ high: UInt64) -> Bool {
        switch value {
        case 0..<64: low >> UInt64(value) & 1 == 1
        case 64..<128: high >> UInt64(value - 64) & 1 == 1
        default: program.sets[index].members.contains(value)
        }
    }

    private mutating func takeSet(
        _ index: Int, _ low: UInt64, _ high: UInt64, _ least: Int, _ most: Int, _ greed: RegexGreed
    ) -> Bool {
        let left = text.count - position
        guard left >= least else { return false }
        let farthest = position + min(most, left)
        let goal = greed == .lazy ? position + least : farthest
        var end = position
        while end < goal, isMember(UInt32(text[end]), index, low, high) { end += 1 }
        work += (end - position) / 8
        guard end >= position + least else { return false }
        switch greed {
        case .greedy where end > position + least: choices.append(.fewer(place + 1, least: position + least, position: end))
        case .lazy where end < farthest: choices.append(.more(place, most: farthest, position: end))
        default: break
        }
        position = end
        place += 1
        return true
    }

    private mutating func takeCluster() -> Bool {
        guard position < text.count else { return false }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text[position..<min(text.count, position + 64)].compactMap { Unicode.Scalar(UInt32($0)) })
        position += String(scalars).first?.unicodeScalars.count ?? 1
        return true
    }

    private mutating func takeAgain(_ group: Int, _ ignoresCase: Bool) -> Bool {
        let (start, end) = (registers[2 * group], registers[2 * group + 1])
        guard start >= 0, end >= start, text.count - position >= end - start else { return false }
        for offset in 0..<(end - start) {
            let (one, other) = (UInt32(text[start + offset]), UInt32(text[position + offset]))
            let isSame = one == other || (ignoresCase && CharacterCase.folded(one) == CharacterCase.folded(other))
            guard isSame else { return false }
        }
        work += (end - start) / 8
        position += end - start
        return true
    }

    private func isAt(_ edge: RegexEdge) -> Bool {
        switch edge {
        case .textStart: position == 0
        case .textEnd: position == text.count
        case .lastLineEnd: position == text.count || (position == text.count - 1 && text[position] == 0x0A)
        // Behind a newline that ends the text no line begins.
        case .lineStart: position == 0 || (text[position - 1] == 0x0A && position < text.count)
        case .lineEnd: position == text.count || text[position] == 0x0A
        case .word: isWord(position - 1) != isWord(position)
        case .noWord: isWord(position - 1) == isWord(position)
        }
    }

    private func isWord(_ index: Int) -> Bool {
        guard index >= 0, index < text.count, let scalar = Unicode.Scalar(UInt32(text[index])) else { return false }
        return CharacterProperty.word.holds(scalar)
    }

    // MARK: Trying otherwise

    private mutating func set(_ register: Int, _ value: Int) {
        choices.append(.register(register, before: registers[register]))
        registers[register] = value
    }

    /// Goes back to the last choice; false when there is none left.
    private mutating func tryOtherwise() -> Bool {
        while let choice = choices.popLast() {
            switch choice {
            case .register(let register, let before): registers[register] = before
            case .place(let other, let before):
                (place, position) = (other, before)
                return true
            case .fewer(let next, let least, let before):
                (place, position) = (next, before - 1)
                if position > least { choices.append(.fewer(next, least: least, position: position)) }
                return true
            case .more(let set, let most, let before):
                guard takeOneMore(set, from: before) else { continue }
                if position < most { choices.append(.more(set, most: most, position: position)) }
                return true
            }
        }
        return false
    }

    private mutating func takeOneMore(_ repeated: Int, from before: Int) -> Bool {
        guard case .sets(let index, let low, let high, _, _, _) = program.instructions[repeated],
            isMember(UInt32(text[before]), index, low, high)
        else { return false }
        (place, position) = (repeated + 1, before + 1)
        return true
    }

    /// Takes the other ways since a mark away; what the registers held before stays known.
    private mutating func cut(to mark: Int) {
        let mark = min(mark, choices.count)
        work += (choices.count - mark) / 8
        let kept = choices[mark...].filter { if case .register = $0 { true } else { false } }
        choices.replaceSubrange(mark..., with: kept)
    }

    private mutating func undo(to mark: Int) {
        while choices.count > mark, let choice = choices.popLast() {
            if case .register(let register, let before) = choice { registers[register] = before }
        }
    }
}
