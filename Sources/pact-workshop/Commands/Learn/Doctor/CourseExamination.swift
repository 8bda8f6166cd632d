import Workshop

/// Whether the lessons are there and the workspace can be written.
struct CourseExamination {
    let options: CourseOptions

    var findings: [DoctorFinding] { [lessons, workspace] + holder }

    private var lessons: DoctorFinding {
        do {
            let folder = try options.lessons()
            return DoctorFinding(verdict: .fine, subject: "lessons", words: "\(try folder.lessons().count) in \(folder.root)")
        } catch {
            return DoctorFinding(verdict: .broken, subject: "lessons", words: error.sentence)
        }
    }

    private var workspace: DoctorFinding {
        do {
            let workspace = try options.workspace()
            let trial = workspace.state + "/trial"
            try Disk.write("", to: trial)
            try Disk.remove(trial)
            return DoctorFinding(verdict: .fine, subject: "workspace", words: workspace.root)
        } catch let error as WorkspaceError {
            return DoctorFinding(verdict: .broken, subject: "workspace", words: error.sentence)
        } catch {
            return DoctorFinding(verdict: .broken, subject: "workspace", words: (error as? CommandFailure)?.sentence ?? "\(error)")
        }
    }

    /// Told only where somebody holds the workspace.
    private var holder: [DoctorFinding] {
        guard let workspace = try? options.workspace() else { return [] }
        do {
            _ = try WorkspaceLock(workspace)
            return []
        } catch {
            return [DoctorFinding(verdict: .limited, subject: "lock", words: error.sentence)]
        }
    }
}
