/// A numeric address of the Internet Protocol, as text has it.
enum IPAddress: Sendable, Hashable {
    /// Four bytes.
    case v4([UInt8])
    /// Sixteen bytes.
    case v6([UInt8])

    /// Reads `127.0.0.1` (four decimal numbers without leading zeros, nothing else) or `::1` (RFC 4291, section 2.2).
    ///
    /// An IPv6 address that stands for one of version 4 (`::ffff:127.0.0.1`) is read as that one. `nil` for everything else.
    init?(_ text: some StringProtocol) {
        if let bytes = Self.four(text) {
            self = .v4(bytes)
        } else if let bytes = Self.sixteen(text) {
            self =
                bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10..<12].allSatisfy { $0 == 0xFF }
                ? .v4(Array(bytes.suffix(4))) : .v6(bytes)
        } else {
            return nil
        }
    }

    /// The machine itself: `127.0.0.0/8` and `::1`.
    var isLoopback: Bool {
        switch self {
        case .v4(let bytes): bytes.first == 127
        case .v6(let bytes): bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
        }
    }

    /// True for addresses that no server of the outside has, or only by a trick: unspecified (which leads to the machine itself),
    /// link-local (where clouds keep their machines' credentials), multicast and broadcast; of addresses that stand for one of version 4
    /// those that stand for such a one, or for the machine itself.
    var isNoServers: Bool {
        switch self {
        case .v4(let bytes):
            bytes.first == 0 || (bytes.first ?? 0) >= 224 || (bytes.first == 169 && bytes.dropFirst().first == 254)
                || bytes == [100, 100, 100, 200]
        case .v6(let bytes):
            inside.map { $0.isNoServers || $0.isLoopback } == true || self == Self.cloud || bytes.allSatisfy { $0 == 0 }
                || bytes.first == 0xFF || (bytes.first == 0xFE && (bytes.dropFirst().first ?? 0) & 0xC0 == 0x80)
        }
    }

    /// The address of version 4 that one of version 6 leads to: by NAT64 (`64:ff9b::/96`, RFC 6052), by 6to4 (`2002::/16`, RFC 3056), or
    /// as the old compatible form (`::/96`, RFC 4291), of which `::` and `::1` are none.
    private var inside: IPAddress? {
        guard case .v6(let bytes) = self, bytes.count == 16 else { return nil }
        if bytes.starts(with: [0x20, 0x02]) { return .v4(Array(bytes[2..<6])) }
        let isCompatible = bytes.prefix(12).allSatisfy { $0 == 0 } && !bytes[12..<15].allSatisfy { $0 == 0 }
        let isTranslated = bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
        return isCompatible || isTranslated ? .v4(Array(bytes.suffix(4))) : nil
    }

    /// Where a cloud keeps its machines' credentials, reached by version 6.
    private static let cloud = IPAddress("fd00:ec2::254")

    private static func four(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let bytes = parts.compactMap { part -> UInt8? in
            let hasLeadingZero = part.count > 1 && part.first == UInt8(ascii: "0")
            guard !hasLeadingZero, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return UInt8(String(decoding: part, as: UTF8.self))
        }
        return parts.count == 4 && bytes.count == 4 ? bytes : nil
    }

    private static func sixteen(_ text: some StringProtocol) -> [UInt8]? {
        guard text.contains(":") else { return nil }
        let halves = String(text).split(separator: "::", omittingEmptySubsequences: false)
        guard let front = halves.first.flatMap(groups) else { return nil }
        switch halves.count {
        case 1: return front.count == 16 ? front : nil
        case 2:
            guard let back = halves.last.flatMap(groups), front.count + back.count <= 14 else { return nil }
            return front + Array(repeating: 0, count: 16 - front.count - back.count) + back
        default: return nil
        }
    }

    /// The bytes of `fe80:1:2`, the last two groups of which may be written as an address of version 4.
    private static func groups(_ text: Substring) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var bytes: [UInt8] = []
        for (place, part) in parts.enumerated() {
            if place == parts.count - 1, let four = four(part) {
                bytes += four
            } else if (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit), let group = UInt16(part, radix: 16) {
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            } else {
                return nil
            }
        }
        return bytes
    }
}
