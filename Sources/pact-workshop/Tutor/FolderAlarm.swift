import Glibc

/// Rings as soon as anything happens in some folders, where the system tells such things (inotify); what happened is for others to find.
///
/// Not every folder can be trusted to ring: on a network drive nobody tells what other machines do. Whoever relies on it looks from time
/// to time all the same.
struct FolderAlarm: ~Copyable {
    /// Readable when it has rung.
    let descriptor: Int32
    private var followed: [String: Int32] = [:]

    /// `nil` where the system has no such thing, or no more of them.
    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Listens to these folders and no others; to be called again when some of them may have been made anew.
    /// - Returns: false where one that is there cannot be listened to.
    mutating func follow(_ folders: Set<String>) -> Bool {
        let events = UInt32(
            IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF)
        var now: [String: Int32] = [:]
        var isWhole = true
        for folder in folders {
            // A folder that is listened to already keeps its number.
            let number = inotify_add_watch(descriptor, folder, events)
            if number >= 0 { now[folder] = number } else if errno != ENOENT { isWhole = false }
        }
        for number in Set(followed.values).subtracting(now.values) { inotify_rm_watch(descriptor, number) }
        followed = now
        return isWhole
    }

    /// Makes it silent until something happens again.
    func hush() {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }
}
