import Foundation
@testable import LogSources
import TestSupport
import Testing

/// What is found in archives, and what they may not do.
struct ArchiveTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Records enough to tell one log from another.
    static func log(_ component: String, lines: Int = 3) -> [UInt8] {
        Array((0..<lines).map { LogText.line("Record \($0) of \(component)", component: component) }.joined().utf8)
    }

    /// Packed in an order in which nobody reads them.
    static let entries: [Packer.Entry] = [
        ("CCM/Logs/CcmMessaging.log", log("CcmMessaging", lines: 2000)),
        ("CCM/Logs/CcmExec.log", log("CcmExec")),
        ("CCM/Logs/CcmMessaging.lo_", log("CcmMessaging", lines: 40)),
        ("CCM/Logs/CcmExec-20250101-000000.log", log("CcmExec", lines: 1)),
        ("ccmsetup/Logs/ccmsetup.log", log("ccmsetup")), ("notes.txt", Array("notes".utf8)),
    ]

    private static let chains = [
        ["CcmExec-20250101-000000.log", "CcmExec.log"], ["CcmMessaging.lo_", "CcmMessaging.log"], ["ccmsetup.log"],
    ]

    private func bundle(of bytes: [UInt8], as name: String) throws -> LogBundle {
        LogFinder.bundle(at: [try folder.write(bytes, to: name)])
    }

    /// Every file that was found, with its bytes, by the part of its name behind the archive's.
    private func files(of bundle: LogBundle, behind archive: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in bundle.files {
            #expect(file.name.hasPrefix(archive + "/"))
            files[String(file.name.dropFirst(archive.count + 1))] = try file.source.contents(limit: 1 << 24)
        }
        return files
    }

    // MARK: - What is found

    @Test(arguments: Packer.Form.allCases)
    func logsAreFoundAsInAFolder(form: Packer.Form) throws {
        let bundle = try bundle(of: Packer.archive(Self.entries, as: form), as: "logs.bin")
        #expect(
            bundle.chains.map { $0.files.map { $0.name.split(separator: "/").last.map(String.init) } } == Self.chains
        )
        let wanted = Dictionary(uniqueKeysWithValues: Self.entries.dropLast().map { ($0.name, $0.bytes) })
        for _ in 0..<2 { #expect(try files(of: bundle, behind: "logs.bin") == wanted) }
        #expect(bundle.notes.map(\.source) == ["logs.bin/notes.txt"] && bundle.errors.isEmpty)
        #expect(bundle.passedOver.map(\.name) == ["logs.bin/notes.txt"])
        #expect(bundle.passedOverNotes().map(\.message).allSatisfy { $0.contains("text without log records") })
    }

    @Test(arguments: Packer.Compression.allCases)
    func packedLogIsPartOfItsChain(how: Packer.Compression) throws {
        let logs = Self.entries.prefix(3)
        for (name, bytes) in logs { try folder.write(Packer.compress(bytes, with: how), to: "\(name).\(how.rawValue)") }
        let bundle = LogFinder.bundle(at: [folder.path])
        #expect(bundle.chains.map(\.log.name) == ["CcmExec", "CcmMessaging"])
        #expect(bundle.chains[1].files.map(\.name) == [2, 0].map { "\(Self.entries[$0].name).\(how.rawValue)" })
        #expect(bundle.chains[1].files.allSatisfy { $0.isCalledLikeLog })
        let contents = try bundle.chains[1].files.map { try $0.source.contents(limit: 1 << 24) }
        #expect(contents == [2, 0].map { Self.entries[$0].bytes })
    }

    @Test(arguments: Packer.Form.allCases)
    func archivesInArchivesAreOpenedSoFarAndNoFurther(form: Packer.Form) throws {
        var bytes = Packer.archive([("CcmExec.log", Self.log("CcmExec"))], as: form)
        for depth in 0..<4 {
            let found = try bundle(of: bytes, as: "outer.zip")
            #expect(found.files.map(\.log.name) == (depth <= 2 ? ["CcmExec"] : []))
            #expect(found.notes.map(\.obstacle).contains(nil) == false)
            #expect(found.notes.contains { $0.message.contains("more than 2 archives deep") } == (depth == 3))
            if depth == 2 {
                #expect(found.files.first?.name == "outer.zip/1.\(form.rawValue)/0.\(form.rawValue)/CcmExec.log")
                #expect(try found.files.first?.source.contents(limit: 1 << 20) == Self.log("CcmExec"))
            }
            bytes = Packer.archive([("\(depth).\(form.rawValue)", bytes)], as: .zip)
        }
    }

    @Test func copyInAnArchiveIsTakenOut() throws {
        let log = Self.log("CcmExec", lines: 5)
        let packed = Packer.archive([("CcmExec.log", log), ("CcmExec - Copy.log", Array(log.prefix(300)))], as: .zip)
        let bundle = try bundle(of: packed, as: "a.zip")
        #expect(bundle.files.map(\.name) == ["a.zip/CcmExec.log"])
        #expect(bundle.notes.map(\.source) == ["a.zip/CcmExec - Copy.log"])
    }

    @Test func archiveIsReadOnceUnderTwoPaths() throws {
        let path = try folder.write(Packer.archive(Self.entries, as: .zip), to: "a.zip")
        #expect(LogFinder.bundle(at: [path, folder.path, path]).files.count == 5)
    }

    @Test func equalNamesInTwoArchivesAreTwoLogs() throws {
        for name in ["a/x.zip", "b/x.zip"] { try folder.write(Packer.archive(Self.entries, as: .zip), to: name) }
        let bundle = LogFinder.bundle(at: [folder.path("a"), folder.path("b")])
        #expect(bundle.chains.map(\.files.count) == [2, 2, 2, 2, 1, 1])
    }

    /// More than is kept in memory: each is unpacked in its turn, and from the beginning where that is over.
    @Test(arguments: [Packer.Form.tarGzip, .sevenZip, .zip])
    func largeMembersAreReadInAnyOrder(form: Packer.Form) throws {
        let logs = (0..<5).map { ("\($0)/CcmExec.log", Self.log("CcmExec\($0)", lines: 40_000 + $0)) }
        let bundle = try bundle(of: Packer.archive(logs, as: form), as: "a.zip")
        #expect(bundle.files.count == 5)
        // Those of the largest turn are the last that were packed.
        #expect(bundle.files.contains { $0.source.turn != nil } == (form != .zip))
        for number in [0, 1, 2, 3, 4, 4, 2, 0, 3, 1] {
            #expect(try bundle.files[number].source.contents(limit: 1 << 24) == logs[number].1)
        }
        var first = try bundle.files[3].source.open()
        _ = try first.bytes(atMost: 100)
        // Two at a time, as no analysis does.
        #expect(try bundle.files[4].source.contents(limit: 1 << 24) == logs[4].1)
        #expect(try first.bytes(atMost: 1 << 24) == Array(logs[3].1.dropFirst(100)))
    }

    /// An order in which each member would have to be unpacked from the beginning is given up, and that is told.
    @Test func membersThatGoBackForEverAreGivenUp() throws {
        let logs = (0..<4).map { ("\($0)/CcmExec.log", Self.log("CcmExec\($0)", lines: 40_000)) }
        let bundle = try bundle(of: Packer.archive(logs, as: .tarGzip), as: "a.tgz")
        let last = try #require(bundle.files.last { $0.source.turn != nil })
        let error = #expect(throws: SourceError.self) {
            for _ in 0..<1000 { _ = try last.source.contents(limit: 1 << 24) }
        }
        #expect(error?.reason.contains("unpacked many times") == true)
    }

    /// Names as Microsoft's tools give them; the last ones only look so.
    @Test(arguments: [
        ("DiagLogs-SALES-077-20250310T101500Z.zip", "SALES-077"), ("diag (2).zip", nil),
        ("DiagLogs-VERK\u{c4}UF-07-20250310T101500Z (1).zip", "VERK\u{c4}UF-07"),
        ("PC01_CollectedData.zip", "PC01"), ("DiagLogs-20250310T101500Z.zip", nil), ("_CollectedData.zip", nil),
        ("DiagLogs-A B-20250310T101500Z.zip", nil), ("DiagLogs-PC01-20250310T1015Z.zip", nil), ("PC01.zip", nil),
        ("DiagLogs-PC01-20250310T101500Z.7z", nil),
    ])
    func nameOfACollectionNamesTheDevice(name: String, device: String?) throws {
        #expect(try bundle(of: Packer.archive(Self.entries, as: .zip), as: name).collectedFrom == device)
        #expect(try bundle(of: Packer.archive([("a.md", [1])], as: .zip), as: name).collectedFrom == nil)
    }

    @Test func collectionsOfTwoDevicesNameNone() throws {
        for name in ["PC01_CollectedData.zip", "PC02_CollectedData.zip"] {
            try folder.write(Packer.archive(Self.entries, as: .zip), to: name)
        }
        #expect(LogFinder.bundle(at: [folder.path]).collectedFrom == nil)
    }

    @Test func archiveInMemoryIsOpened() throws {
        let bundle = LogFinder.bundle(of: [("up/a.zip", Packer.archive(Self.entries, as: .zip))])
        #expect(bundle.chains.map { $0.files.count } == [2, 2, 1])
        #expect(bundle.files.first?.name == "a.zip/CCM/Logs/CcmExec-20250101-000000.log")
    }

    /// As other programs made them: 7-Zip packs the directory too, gcab by MSZIP, Python's zip and tar.
    @Test(arguments: [("7z", 3), ("cab", 1), ("zip", 2), ("tar-gz", 2), ("xz", 1)])
    func archivesOfOtherProgramsAreOpened(name: String, count: Int) throws {
        let path = Repository.root.appending(path: "Fuzz/Seeds/archive/\(name)").path
        let bundle = LogFinder.bundle(at: [path])
        #expect(bundle.notes.isEmpty && bundle.files.count == count)
        for file in bundle.files {
            #expect(try file.source.contents(limit: 1 << 20)?.firstRange(of: Array("<![LOG[".utf8)) != nil)
        }
    }

    // MARK: - What is told

    @Test func namesAreNamesAndNothingElse() throws {
        let names = [
            "../../etc/CcmExec.log", "/etc/LocationServices.log", #"C:\CCM\Logs\CcmMessaging.log"#,
            "./a/./ccmsetup.log",
            #"..\..\CertificateMaintenance.log"#,
        ]
        let shown = [
            "../../etc/CcmExec.log", "etc/LocationServices.log", "C:/CCM/Logs/CcmMessaging.log", "a/ccmsetup.log",
            "../../CertificateMaintenance.log",
        ]
        for form in [Packer.Form.zip, .tar, .cabinet, .sevenZip] {
            let packed = Packer.archive(names.map { ($0, Self.log("CcmExec")) }, as: form)
            let bundle = try bundle(of: packed, as: "a.zip")
            #expect(Set(bundle.files.map(\.name)) == Set(shown.map { "a.zip/" + $0 }))
            for file in bundle.files { #expect(try file.source.contents(limit: 1 << 20) == Self.log("CcmExec")) }
            #expect(folder.names == ["a.zip"])
        }
    }

    @Test func nameThatIsNoTextIsShownEscaped() throws {
        var packed = Packer.archive([("VERK?UF/CcmExec.log", Self.log("CcmExec"))], as: .tar)
        let place = try #require(packed.firstIndex(of: UInt8(ascii: "?")))
        // The sum of a header's bytes stands in it.
        packed[place] = 0x8e
        let sum = (packed[..<148] + packed[156..<512]).reduce(8 * 32) { $0 + Int($1) }
        let digits = Array(("000000" + String(sum, radix: 8)).utf8.suffix(6))
        packed.replaceSubrange(148..<154, with: digits)
        #expect(try bundle(of: packed, as: "a.tar").files.map(\.name) == [#"a.tar/VERK\x8EUF/CcmExec.log"#])
    }

    @Test func encryptedLogIsToldOfAndTheRestIsRead() throws {
        // libarchive encrypts all files of an archive or none, so two archives lie in one.
        let secret = Packer.archive(
            Self.entries,
            as: .zip,
            options: "encryption=zipcrypt",
            password: "password"
        )
        let packed = Packer.archive([("secret.zip", secret), ("CcmExec.log", Self.log("CcmExec"))], as: .tarGzip)
        let bundle = try bundle(of: packed, as: "a.tgz")
        #expect(bundle.files.map(\.name) == ["a.tgz/CcmExec.log"])
        #expect(bundle.notes.map(\.source) == ["a.tgz/secret.zip/CCM/Logs/CcmMessaging.log"])
        let message = try #require(bundle.notes.first?.message)
        #expect(message.contains("It is encrypted.") && message.contains("So are 5 more files in it."))
        #expect(bundle.notes.first?.obstacle == "an encrypted file in an archive")
    }

    @Test(arguments: ["a.zip", "a.cab", "a.tar.gz"])
    func archiveWithoutLogsSaysSo(name: String) throws {
        let form: Packer.Form = name == "a.zip" ? .zip : name == "a.cab" ? .cabinet : .tarGzip
        let packed = Packer.archive([("MDMDiagReport.html", Array("<html>".utf8))], as: form)
        let bundle = try bundle(of: packed, as: name)
        #expect(bundle.files.isEmpty)
        #expect(bundle.notes.map(\.source) == [folder.path(name)])
        #expect(bundle.notes.allSatisfy { $0.message.contains("without any log in it") })
    }
}

/// A zip archive without any file, as programs make it when there was nothing to pack.
struct EmptyArchiveTests {
    private static let record: [UInt8] = Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)

    @Test(arguments: [record, Array(record.dropLast(2)) + [5, 0] + Array("hello".utf8)])
    func emptyZipIsWholeAndHoldsNothing(bytes: [UInt8]) throws {
        let bundle = LogFinder.bundle(of: [("empty.zip", bytes)])
        #expect(bundle.chains.isEmpty && bundle.errors.isEmpty)
        #expect(bundle.notes.map(\.message) == ["This is a zip archive without any log in it."])
        #expect(bundle.notes.allSatisfy { $0.loss == .none })
    }

    /// One that tells of entries that are not there is damaged.
    @Test func emptyZipThatTellsOfEntriesIsDamaged() throws {
        var bytes = Self.record
        bytes[10] = 1
        let bundle = LogFinder.bundle(of: [("empty.zip", bytes)])
        #expect(bundle.notes.contains { $0.loss != .none })
    }
}

/// What is kept for the next member goes with the bundle: many are read in one run.
struct PoolTests {
    @Test(arguments: [Packer.Form.zip, .tarGzip, .sevenZip])
    func nothingIsKeptOfABundleThatWasRead(form: Packer.Form) throws {
        let logs = (1...3).map {
            ("CCM/Logs/CcmMessaging\($0).log", Array(repeating: UInt8(ascii: "x"), count: 90_000))
        }
        let folder = try TemporaryFolder()
        let inner = Packer.archive(logs, as: form)
        let path = try folder.write(
            Packer.archive([("inner.\(form.rawValue)", inner)] + logs, as: form),
            to: "a.\(form.rawValue)"
        )
        weak var pool: CursorPool?
        do {
            var finder = LogFinder()
            finder.add(path)
            pool = finder.unpacking.pool
            var bundle = LogBundle(chains: finder.chains())
            bundle.keeper = PoolKeeper(finder.unpacking.pool)
            for file in bundle.files { _ = try file.source.contents(limit: 1 << 20) }
        }
        #expect(pool == nil)
    }
}
