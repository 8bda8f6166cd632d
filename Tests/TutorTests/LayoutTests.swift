import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Where things stand")
struct LayoutTests {
    @Test(
        "panes fill the body and stay inside it, whatever is in focus",
        arguments: [
            (60, 18), (61, 19), (80, 24), (99, 60), (100, 18), (100, 33), (100, 34), (120, 40), (250, 90),
        ])
    func panesFit(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Esc>")
        for key in ["1", "2", "3", "4", "3+", "+"] {
            try session.press(key)
            let layout = Layout(session.state)
            for (pane, rect) in layout.panes {
                #expect(rect.intersection(layout.body) == rect, "\(pane) after \(key)")
                #expect(rect.inset().rows >= 1 && rect.inset(columns: 2).columns >= 30)
            }
            #expect(layout.rect(of: session.state.focus) != nil)
            #expect(layout.panes.map(\.rect.endRow).max() == layout.body.endRow)
        }
    }

    @Test("the traffic has a place of its own from 100x34")
    func traffic() throws {
        #expect(try Session(columns: 100, rows: 34).state.hasRoomForTraffic)
        #expect(try !Session(columns: 100, rows: 33).state.hasRoomForTraffic)
        #expect(try !Session(columns: 99, rows: 40).state.hasRoomForTraffic)
    }

    @Test("a screen looked at in another size is the screen of that size")
    func otherSize() throws {
        var session = try Session(columns: 80, rows: 24)
        try session.press("<Esc>3")
        let seen = session.tutor.view(ScreenSize(columns: 120, rows: 40))
        session.send(.resized(ScreenSize(columns: 120, rows: 40)))
        #expect(seen == session.tutor.view())
    }
}
