import Glibc

/// Which file system a folder lies on, from the system's own list of what is mounted where.
struct MountTable: Equatable {
    private var kinds: [(place: String, kind: String)] = []

    static func == (left: MountTable, right: MountTable) -> Bool {
        left.kinds.elementsEqual(right.kinds) { $0 == $1 }
    }

    /// - Parameter text: lines as in `/proc/self/mounts`: device, place, kind, and more; spaces in places are `\040`.
    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2 else { continue }
            kinds.append((String(words[1]).replacing("\\040", with: " "), String(words[2])))
        }
    }

    /// The table of this machine now; empty where it cannot be read.
    static func current() -> MountTable {
        MountTable(((try? Disk.read("/proc/self/mounts")) ?? nil) ?? "")
    }

    /// The kind of the file system that a folder lies on, as `ext4`; the path must be absolute and without links.
    func kind(of folder: String) -> String? {
        // Of two at one place the later one is seen.
        kinds.filter { $0.place == "/" || folder == $0.place || folder.hasPrefix($0.place + "/") }
            .max { $0.place.count < $1.place.count || $0.place.count == $1.place.count }?.kind
    }

    /// True where only this machine changes the files, so that it knows of every change.
    func isLocal(_ folder: String) -> Bool {
        kind(of: folder).map(Self.local.contains) ?? false
    }

    private static let local: Set<String> = ["ext2", "ext3", "ext4", "xfs", "btrfs", "tmpfs", "overlay", "f2fs", "zfs", "jfs", "ramfs"]
}
