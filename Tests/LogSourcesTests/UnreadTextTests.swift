import TestSupport
import Testing

@testable import LogSources

/// What is said of text files beside logs.
struct UnreadTextTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// People save command lines and copied lines in such files, and would think that they were read.
    @Test func textsBesideLogsThatAreNotReadAreTold() throws {
        try folder.write(LogText.line(), to: "CcmExec.log")
        let others = ["state.json", "notes.md", "tool.ps1"]
        for name in ["install.cmd", "sub/deploy.BAT", "note.txt", "zz.txt"] + others {
            try folder.write("just text\n", to: name)
        }
        let notes = LogFinder.bundle(at: [folder.path]).notes
        #expect(notes.count == 1 && notes.first?.obstacle == nil)
        #expect(notes.first?.message.hasPrefix("4 text files were not read: ") == true)
        #expect(notes.first?.message.contains("install.cmd, note.txt, sub/deploy.BAT and 1 more") == true)
    }

    /// What is read is not told of.
    @Test func savedCommandLineIsNone() throws {
        try folder.write(LogText.line(), to: "CcmExec.log")
        try folder.write("ccmsetup.exe /mp:https://mp.contoso.com SMSSITECODE=P01", to: "install.cmd")
        let bundle = LogFinder.bundle(at: [folder.path])
        #expect(bundle.notes.isEmpty && bundle.files.count == 2)
    }
}
