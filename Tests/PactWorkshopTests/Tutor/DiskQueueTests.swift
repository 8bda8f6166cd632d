import Synchronization
import Testing
import Tutor

@testable import pact_workshop

@Suite("Disk writes off the main thread")
struct DiskQueueTests {
    @Test("are done in order, and tell how each went")
    func inOrder() {
        let told = Mutex<[TutorEvent]>([])
        let queue = DiskQueue { event in told.withLock { $0.append(event) } }
        for number in 0..<20 {
            queue.write { () throws(WorkspaceError) in
                if number % 5 == 4 { throw .notText(path: "\(number)") }
            } then: { error in
                error == nil ? .copied(where: "\(number)") : .copyFailed(reason: "\(number)")
            }
        }
        queue.wait()
        let expected = (0..<20).map { $0 % 5 == 4 ? TutorEvent.copyFailed(reason: "\($0)") : .copied(where: "\($0)") }
        #expect(told.withLock { $0 } == expected)
    }
}
