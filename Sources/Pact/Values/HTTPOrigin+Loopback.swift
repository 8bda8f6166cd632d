extension HTTPOrigin {
    /// True where the server can only be on this machine, by its name alone: `localhost`, `::1`, or an address such as `127.0.0.1`.
    public var isLoopback: Bool {
        let name = host.lowercased()
        return name == "localhost" || name == "::1" || Self.isLoopbackAddress(name)
    }

    /// Four numbers, the first of them 127; a name that only begins so may be anybody's.
    private static func isLoopbackAddress(_ name: String) -> Bool {
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers.first == "127"
            && numbers.allSatisfy {
                (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8($0) != nil
            }
    }
}
