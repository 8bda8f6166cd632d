/// Finds out where an HTTP message that came in pieces ends; its length must be told by Content-Length.
struct Message {
    private(set) var bytes: [UInt8] = []
    /// The length of the head with its empty line, and of the whole; 0 until they are known.
    private var head = 0
    private var whole = 0

    var isWhole: Bool { whole > 0 && bytes.count >= whole }

    mutating func append(_ part: UnsafeRawBufferPointer.SubSequence) {
        bytes += part
        if head == 0 { readHead() }
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        head = 0
        whole = 0
    }

    private mutating func readHead() {
        bytes.withUnsafeBytes { all in
            guard let end = all.indices.dropLast(3).first(where: { all[$0] == 0x0D && all[$0 + 1] == 0x0A && all[$0 + 2] == 0x0D }) else {
                return
            }
            head = end + 4
            whole = head + length(in: UnsafeRawBufferPointer(rebasing: all[..<head]))
        }
    }

    private func length(in head: UnsafeRawBufferPointer) -> Int {
        let name = Array("content-length:".utf8)
        var place = 0
        while place + name.count < head.count {
            if head[place] == 0x0A, name.indices.allSatisfy({ head[place + 1 + $0] | 0x20 == name[$0] | 0x20 }) {
                let digits = head[(place + 1 + name.count)...].drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
                return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            }
            place += 1
        }
        return 0
    }
}
