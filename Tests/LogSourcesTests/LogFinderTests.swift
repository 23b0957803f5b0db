import Foundation
import LogSources
import Testing
import TestSupport

struct LogFinderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func fill(_ names: [String], _ text: String = LogText.line()) throws {
        for name in names { try folder.write(text, to: name) }
    }

    private var bundle: LogBundle { LogFinder.bundle(at: [folder.path]) }

    // MARK: - Parts of a log

    @Test func partsOfALogAreOneChainOldestFirst() throws {
        let oldestFirst = [
            "CcmExec-20121231-235959.log", "CcmExec-20131001-203439.log", "CcmExec-20131001-203440.log", "CcmExec.lo_",
            "CcmExec.log",
        ]
        try fill(oldestFirst.shuffled())
        #expect(bundle.chains.map(\.log.name) == ["CcmExec"])
        #expect(bundle.chains.first?.files.map(\.name) == oldestFirst)
    }

    @Test func namesAreComparedWithoutRegardToCase() throws {
        try fill(["ccmexec-20131001-203439.LOG", "CCMEXEC.Lo_", "CcmExec.log"])
        #expect(bundle.chains.map(\.log.name) == ["CcmExec"])
        #expect(
            bundle.chains.first?.files.map(\.name) == ["ccmexec-20131001-203439.LOG", "CCMEXEC.Lo_", "CcmExec.log"]
        )
    }

    @Test func sameNameInAnotherFolderIsAnotherLog() throws {
        try fill(["a/CcmExec.log", "b/CcmExec.log", "b/CcmExec.lo_"])
        #expect(bundle.chains.map { $0.files.map(\.name) } == [["a/CcmExec.log"], ["b/CcmExec.lo_", "b/CcmExec.log"]])
    }

    @Test func partsNamedOneByOneAreJoinedToo() throws {
        try fill(["CcmExec.log", "CcmExec-20131001-203439.log"])
        let paths = ["CcmExec.log", "CcmExec-20131001-203439.log"].map(folder.path)
        #expect(LogFinder.bundle(at: paths).chains.map { $0.files.map(\.name) } == [[paths[1], paths[0]]])
    }

    // MARK: - What is no log

    @Test func archiveBelowAFolderIsToldOfByWhatItIs() throws {
        try fill(["CcmExec.log"])
        try folder.write("PK\u{3}\u{4}rest", to: "more.zip")
        try folder.write("PK\u{3}\u{4}rest", to: "zip by another name.log")
        #expect(bundle.notes.map(\.source) == ["more.zip", "zip by another name.log"])
        #expect(bundle.notes.allSatisfy { $0.message.contains("zip archive") })
        #expect(bundle.files.map(\.name) == ["CcmExec.log"])
    }

    @Test func textBesideLogsIsPassedOverWithoutAWordUntilThereIsNothingElse() throws {
        try folder.write("notes", to: "story.txt")
        try folder.write("{}", to: "state.json")
        #expect(bundle.notes.isEmpty && bundle.chains.isEmpty)
        #expect(bundle.passedOver.map(\.name) == ["state.json", "story.txt"])
        let notes = bundle.passedOverNotes()
        #expect(notes.map(\.source) == ["state.json", "story.txt"])
        #expect(notes.allSatisfy { $0.message.contains("text without log records") })
    }

    @Test func filesPassedOverBeyondTheLimitAreCounted() throws {
        for number in 0..<(LogBundle.passedOverLimit + 5) { try folder.write("x", to: "\(number).md") }
        #expect(bundle.passedOver.count == LogBundle.passedOverLimit)
        #expect(bundle.passedOverNotes().last?.message == "5 more files were not read.")
    }

    // MARK: - What is a log

    @Test(arguments: [
        ("renamed.log", "ClientIDManagerStartup", "ClientIDManagerStartup"),
        ("renamed.txt", "BgbAgent", "CcmNotificationAgent"),
        ("copy of it.lo_", "CCMEXEC", "CcmExec"), ("renamed.log", "Unheard", "renamed"),
        ("ccmsetup.log", "CcmExec", "ccmsetup"),
    ])
    func renamedLogIsRecognisedByWhoWroteIt(fileName: String, component: String, log: String) throws {
        try folder.write("\u{feff}" + LogText.line(component: component), to: fileName)
        #expect(bundle.chains.map(\.log.name) == [log])
    }

    @Test func filesOfOtherKindsArePassedOver() throws {
        try fill(["notes.txt", "WindowsUpdate.log", "CcmExec.exe", "x.log.1", "ccmsetup", "notes"], "just text\n")
        try fill(["CcmMessaging.log_", "nothing"], "")
        #expect(bundle.chains.isEmpty)
        #expect(bundle.errors.isEmpty)
        #expect(bundle.notes.map(\.source) == ["WindowsUpdate.log"])
        #expect(bundle.notes.allSatisfy { $0.obstacle == nil })
        #expect(bundle.passedOverCount == 7)
        let reasons = bundle.passedOverNotes()
        #expect(reasons.first { $0.source == "nothing" }?.message == "Not read. It is empty.")
        #expect(reasons.allSatisfy { !$0.message.contains("can't be opened") })
    }

    /// What a client, a script or a person makes of a log's name when it is put aside.
    @Test func copiesAndRotatedPartsAreReadAndJoinedOldestFirst() throws {
        let oldestFirst = [
            "CcmMessaging-20250101-000000.log.old", "CcmMessaging.log.12", "CcmMessaging.log.2", "CcmMessaging.log.1",
            "CcmMessaging.log.bak", "CcmMessaging.log",
        ]
        try fill(oldestFirst.shuffled())
        try fill(["a/ClientLocation", "b/LocationServices.dat", "c/other.log_"])
        let chain = bundle.chains.first { $0.log.name == "CcmMessaging" }
        #expect(chain?.files.map(\.name) == oldestFirst)
        let others = bundle.files.map(\.name).filter { !oldestFirst.contains($0) }
        #expect(others.sorted() == ["a/ClientLocation", "b/LocationServices.dat", "c/other.log_"])
        #expect(bundle.notes.isEmpty)
    }

    @Test func partsWhoseNamesDoNotTellAreOrderedByTheirBeginning() throws {
        try fill(["CcmExec"])
        try fill(["CcmExec.log"], LogText.line().replacing("10-03-2013", with: "10-02-2013"))
        #expect(bundle.files.map(\.name) == ["CcmExec.log", "CcmExec"])
    }

    @Test func recordsInAFileCalledLikeNoLogAreToldOf() throws {
        try fill(["picture.png", "log", "data.dat"])
        try fill(["sheet.csv"], "a,b\n")
        #expect(bundle.chains.isEmpty)
        #expect(bundle.notes.map(\.source) == ["data.dat", "log", "picture.png"])
        #expect(bundle.notes.allSatisfy { $0.message.contains("called like no log") && $0.obstacle != nil })
        let named = LogFinder.bundle(at: [folder.path, folder.path("data.dat")])
        #expect(named.files.map(\.name) == [folder.path("data.dat")])
        #expect(named.notes.map(\.source) == ["log", "picture.png"])
    }

    @Test func filesBeyondThoseThatAreLookedAtAreCounted() throws {
        for number in 0..<520 { try folder.write("x", to: "\(number).md") }
        #expect(bundle.notes.map(\.message) == ["20 more files are called like no log and were not looked at."])
        #expect(bundle.passedOverCount == 520)
    }

    /// Nothing is packed in it, so that its records can be seen; still it is no log, and a broken archive.
    @Test(arguments: ["logs.tar", "logs.zip"])
    func archiveWithRecordsToBeSeenIsToldOf(name: String) throws {
        let head =
            name.hasSuffix("zip")
            ? "PK\u{3}\u{4}"
            : "CcmExec.log" + String(repeating: "\0", count: 246) + "ustar" + String(repeating: "\0", count: 250)
        try folder.write(head + LogText.line(), to: name)
        #expect(bundle.chains.isEmpty)
        #expect(bundle.notes.map(\.source) == [name])
        #expect(bundle.notes.allSatisfy { $0.message.hasPrefix("Not read. This is a") && $0.obstacle != nil })
    }

    @Test(arguments: ["x.log", "CcmMessaging"])
    func logInUTF16IsALog(name: String) throws {
        let bytes = Array(LogText.line().utf8)
        let little = bytes.flatMap { [$0, 0] as [UInt8] }
        let big = bytes.flatMap { [0, $0] as [UInt8] }
        for wide in [[0xff, 0xfe] + little, little, [0xfe, 0xff] + big, big] {
            try Data(wide).write(to: folder.url.appendingPathComponent(name))
            #expect(bundle.files.map(\.head.hasRecords) == [true])
            #expect(bundle.files.allSatisfy { $0.head.kind == nil && $0.head.component == "CcmExec" })
        }
    }

    @Test(arguments: ["x.log", "x.dat", "CcmMessaging"])
    func logInUTF32IsNeverPassedOverSilently(name: String) throws {
        let wide = Array(LogText.line().utf8).flatMap { [$0, 0, 0, 0] as [UInt8] }
        try Data(wide).write(to: folder.url.appendingPathComponent(name))
        #expect(bundle.files.count + bundle.notes.count == 1)
        #expect(bundle.files.allSatisfy { $0.head.kind?.isUnreadLog == true })
        #expect(bundle.notes.allSatisfy { $0.obstacle?.contains("UTF-32") == true })
    }

    @Test func outputOfDsregcmdIsReadUnderAnyName() throws {
        try fill(["state.out"], "AzureAdJoined : NO\r\nDomainJoined : YES\r\n")
        #expect(bundle.chains.map(\.log) == [.joinStatus])
    }

    @Test func namedFileIsReadWhateverItHolds() throws {
        try fill(["notes.md"], "just text\n")
        let bundle = LogFinder.bundle(at: [folder.path("notes.md")])
        #expect(bundle.chains.map(\.log.name) == ["notes"])
    }

    @Test func emptyLogIsALog() throws {
        try fill(["CcmExec.log"], "")
        try fill(["ClientLocation.log"], "\u{feff}")
        #expect(bundle.files.map(\.name) == ["CcmExec.log", "ClientLocation.log"])
        #expect(bundle.files.allSatisfy { $0.head.isEmpty && !$0.head.hasRecords })
    }

    @Test func knownLogIsReadEvenWhenItIsDamaged() throws {
        try fill(["CcmExec.log"], String(repeating: "\u{0}", count: 100))
        #expect(bundle.files.map(\.name) == ["CcmExec.log"])
    }

    // MARK: - Paths

    @Test func missingPathIsAnErrorAndOthersAreRead() throws {
        try fill(["CcmExec.log"])
        let bundle = LogFinder.bundle(at: [folder.path("nothing here"), folder.path])
        #expect(bundle.errors == [.notFound(folder.path("nothing here"))])
        #expect(bundle.files.count == 1)
    }

    @Test(.disabled(if: Files.mayAllBeRead, "The superuser may read every file."))
    func unreadableFileIsAnErrorAndOthersAreRead() throws {
        try fill(["CcmExec.log", "ClientLocation.log"])
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("CcmExec.log"))
        #expect(bundle.errors == [.noPermission(folder.path("CcmExec.log"))])
        #expect(bundle.files.map(\.name) == ["ClientLocation.log"])
    }

    @Test func folderWithoutLogsGivesNothingAndNoError() throws {
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        #expect(bundle.chains.isEmpty && bundle.errors.isEmpty && bundle.notes.isEmpty)
    }

    @Test func nestedFoldersAreSearched() throws {
        try fill(["CcmExec.log", "Logs/ClientLocation.log", "a/b/c/d/CcmMessaging.log"])
        #expect(bundle.files.map(\.name) == ["CcmExec.log", "a/b/c/d/CcmMessaging.log", "Logs/ClientLocation.log"])
    }

    @Test(.timeLimit(.minutes(5)))
    func loopOfSymbolicLinksEnds() throws {
        try fill(["Logs/CcmExec.log"])
        try folder.link("Logs/up", to: folder.path)
        try folder.link("Logs/self", to: folder.path("Logs"))
        try folder.link("Logs/again.log", to: folder.path("Logs/again.log"))
        try folder.link("Logs/dangling.log", to: folder.path("nothing here"))
        #expect(bundle.files.map(\.name) == ["Logs/CcmExec.log"])
        #expect(bundle.errors.isEmpty)
    }

    /// A bundle from somebody else may hold a link to whatever lies on this machine.
    @Test func linkThatLeadsOutIsToldAndNotFollowed() throws {
        try fill(["bundle/CcmExec.log", "other/ClientLocation.log", "bundle2/CcmMessaging.log"])
        try folder.link("bundle/root", to: "/")
        try folder.link("bundle/more", to: "../other")
        try folder.link("bundle/beside", to: "../bundle2")
        try folder.link("bundle/x.log", to: folder.path("other/ClientLocation.log"))
        try folder.link("bundle/picture.png", to: folder.path("other/ClientLocation.log"))
        try folder.link("bundle/twice.log", to: "more/ClientLocation.log")
        let bundle = LogFinder.bundle(at: [folder.path("bundle")])
        #expect(bundle.files.map(\.name) == ["CcmExec.log"])
        #expect(bundle.notes.map(\.source) == ["beside", "more", "root", "twice.log", "x.log"])
        #expect(bundle.notes.allSatisfy { $0.message.contains("leads out of the folder, to /") })
    }

    @Test func linkThatStaysInsideIsFollowed() throws {
        try fill(["bundle/deep/CcmExec.log", "other/ClientLocation.log"])
        try folder.link("bundle/a.log", to: "deep/CcmExec.log")
        try folder.link("bundle/more", to: "../other")
        try folder.link("way", to: "bundle")
        #expect(LogFinder.bundle(at: [folder.path("way")]).files.map(\.name) == ["a.log"])
        // Named as well, the other folder is no longer outside.
        let both = LogFinder.bundle(at: [folder.path("bundle"), folder.path("other")])
        #expect(Set(both.files.map(\.name)) == ["a.log", "more/ClientLocation.log"])
        #expect(both.notes.isEmpty)
    }

    @Test func folderNamedTwiceIsReadOnce() throws {
        try fill(["CcmExec.log"])
        #expect(LogFinder.bundle(at: [folder.path, folder.path, folder.path + "/"]).files.count == 1)
    }

    /// Read twice, a log would count every failure twice.
    @Test func fileReachedTwoWaysIsReadOnce() throws {
        try fill(["CcmExec.log"])
        try folder.link("other name.log", to: folder.path("CcmExec.log"))
        let file = folder.path("CcmExec.log")
        #expect(LogFinder.bundle(at: [file, file]).files.count == 1)
        #expect(LogFinder.bundle(at: [folder.path, file]).files.count == 1)
        #expect(LogFinder.bundle(at: [file, folder.path]).files.count == 1)
    }

    #if !os(Windows)
        /// Nobody writes into these pipes: whoever opened one would wait for ever.
        @Test(.timeLimit(.minutes(5)))
        func pipeIsReadWhenNamedAndPassedOverInAFolder() throws {
            try fill(["CcmExec.log"])
            try #require(mkfifo(folder.path("CcmMessaging.log"), 0o600) == 0)
            #expect(bundle.files.map(\.name) == ["CcmExec.log"])
            #expect(bundle.notes.map(\.source) == ["CcmMessaging.log"])
            let path = folder.path("CcmMessaging.log")
            let pipe = LogFinder.bundle(at: [path])
            #expect(pipe.files.map(\.source.place) == [.path(path)])
            #expect(pipe.files.map(\.source.isReadOnce) == [true])
            #expect(pipe.chains.map(\.log.name) == ["CcmMessaging"])
        }
    #endif

    @Test func standardInputIsALogOfItsOwn() {
        let bundle = LogFinder.bundle(at: ["-"])
        #expect(bundle.files.map(\.source.place) == [.standardInput])
        #expect(bundle.files.map(\.source.isReadOnce) == [true])
    }
}
