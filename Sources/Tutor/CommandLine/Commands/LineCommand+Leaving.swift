extension LineCommand {
    static let write = LineCommand(name: "w", others: ["write", "save"], does: "save all files of this step") { state, _ in
        let isSaved = !state.current.isModified
        state.saveAll()
        state.say(isSaved ? "Everything is saved already." : "Saved; r runs the checks.")
    }

    static let quit = LineCommand(name: "q", others: ["quit", "exit"], does: "leave; asks if something would be lost") { state, _ in
        state.leave()
    }

    static let quitWithoutSaving = LineCommand(name: "q!", does: "leave without saving what was typed") { state, _ in
        state.leaveWithoutSaving()
    }

    static let writeAndQuit = LineCommand(name: "wq", others: ["x"], does: "save and leave") { state, _ in
        state.saveAndLeave()
    }
}
