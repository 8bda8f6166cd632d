/// SHA-1 (RFC 3174), by which brokers name what a pact says. It tells contents apart and guards nothing.
enum SHA1 {
    /// 40 hexadecimal digits in lower case.
    static func hexadecimal(of bytes: [UInt8]) -> String {
        var state = State()
        var rest = padded(bytes)[...]
        while !rest.isEmpty {
            state.take(rest.prefix(64))
            rest = rest.dropFirst(64)
        }
        return state.words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// The message, a one bit, zeros, and the length in bits: whole blocks of 64 bytes.
    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        var padded = bytes + [0x80]
        padded += repeatElement(0, count: (120 - padded.count % 64) % 64)
        let bits = UInt64(bytes.count) * 8
        padded += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
        return padded
    }

    private struct State {
        private var a: UInt32 = 0x6745_2301
        private var b: UInt32 = 0xEFCD_AB89
        private var c: UInt32 = 0x98BA_DCFE
        private var d: UInt32 = 0x1032_5476
        private var e: UInt32 = 0xC3D2_E1F0

        var words: [UInt32] { [a, b, c, d, e] }

        mutating func take(_ block: ArraySlice<UInt8>) {
            let before = self
            for (round, word) in Self.schedule(block).enumerated() {
                let (mixed, constant) = mix(round)
                let next = Self.rotated(a, by: 5) &+ mixed &+ e &+ constant &+ word
                (e, d, c, b, a) = (d, c, Self.rotated(b, by: 30), a, next)
            }
            a &+= before.a
            b &+= before.b
            c &+= before.c
            d &+= before.d
            e &+= before.e
        }

        private func mix(_ round: Int) -> (mixed: UInt32, constant: UInt32) {
            switch round {
            case 0..<20: ((b & c) | (~b & d), 0x5A82_7999)
            case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
            case 40..<60: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
            default: (b ^ c ^ d, 0xCA62_C1D6)
            }
        }

        /// The 16 words of a block and the 64 that follow from them.
        private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
            var words: [UInt32] = []
            words.reserveCapacity(80)
            var word: UInt32 = 0
            for (place, byte) in block.enumerated() {
                word = word << 8 | UInt32(byte)
                if place % 4 == 3 { words.append(word) }
            }
            for place in 16..<80 {
                words.append(rotated(words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16], by: 1))
            }
            return words
        }

        private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
    }
}
