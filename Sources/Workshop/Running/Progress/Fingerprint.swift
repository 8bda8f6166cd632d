/// A short mark of files' texts: equal files have equal marks, in every process (FNV-1a, 64 bits).
enum Fingerprint {
    static func text(of files: StepFiles) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            for part in [path, text] {
                for byte in part.utf8 {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
                hash = (hash ^ 0xff) &* 0x100_0000_01b3
            }
        }
        return String(hash, radix: 16)
    }
}
