import LogSources
import TestSupport
import Testing

/// Archives that are damaged, or made to do harm.
struct ArchiveDamageTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func bundle(of bytes: [UInt8], as name: String) throws -> LogBundle {
        LogFinder.bundle(at: [try folder.write(bytes, to: name)])
    }

    // MARK: - Damage

    /// Wherever an archive ends, it is told, and what can be read of it is.
    @Test(arguments: Packer.Form.allCases)
    func cutArchiveIsToldOf(form: Packer.Form) throws {
        // Of bytes that can't be made fewer, so that there is something to cut.
        var generator = SeededGenerator(seed: 7)
        let noise = (0..<20_000).map { _ in String(UInt64.random(in: 0 ... .max, using: &generator), radix: 36) }
        let logs = (0..<4).map { number in
            let lines = noise[(number * 5000)..<(number * 5000 + 300)].map { LogText.line($0, component: "CcmExec") }
            return ("\(number)/CcmExec.log", Array(lines.joined().utf8))
        }
        let packed = Packer.archive(logs, as: form)
        #expect(packed.count > 5000)
        for length in stride(from: 1000, to: packed.count - 1024, by: 1000) {
            let bundle = try bundle(of: Array(packed[..<length]), as: "a.\(form.rawValue)")
            var isTold = bundle.notes.contains { note in
                let isAll = bundle.files.isEmpty
                return note.message.hasPrefix(isAll ? "Not read." : "Read up to its ") && note.obstacle != nil
                    && note.loss == (isAll ? .all : .rest)
            }
            for file in bundle.files {
                let number = try #require(Int(file.name.split(separator: "/")[1]))
                var stream = try file.source.open()
                let bytes = try stream.bytes(atMost: 1 << 20)
                #expect(logs[number].1.starts(with: bytes))
                if stream.failure() != nil { isTold = true } else { #expect(bytes == logs[number].1) }
            }
            #expect(isTold, "\(length) of \(packed.count)")
        }
    }

    /// A download that broke off has no directory; what lies before the end is read all the same.
    @Test func cutZipGivesTheLogsBeforeItsEnd() throws {
        let packed = Packer.archive(ArchiveTests.entries, as: .zip)
        let directory = try #require(packed.firstRange(of: Array("PK\u{1}\u{2}".utf8))).lowerBound
        let bundle = try bundle(of: Array(packed[..<(directory + 20)]), as: "a.zip")
        #expect(bundle.files.count == 5)
        for file in bundle.files {
            let entry = ArchiveTests.entries.first { file.name == "a.zip/" + $0.name }
            #expect(try file.source.contents(limit: 1 << 24) == entry?.bytes)
        }
        #expect(bundle.notes.compactMap(\.obstacle) == ["a zip archive"])
        #expect(bundle.notes.first?.message.contains("it ends in the middle") == true)
    }

    /// What is broken never does more than to be told of.
    @Test(arguments: Packer.Form.allCases)
    func brokenArchiveDoesNoHarm(form: Packer.Form) throws {
        let packed = Packer.archive(Array(ArchiveTests.entries.dropFirst()), as: form)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            var broken = packed
            for _ in 0..<3 {
                broken[Int.random(in: 6..<broken.count, using: &generator)] = UInt8.random(
                    in: 0...255,
                    using: &generator
                )
            }
            let bundle = try bundle(of: broken, as: "a.\(form.rawValue)")
            for file in bundle.files { _ = try? file.source.contents(limit: 1 << 20) }
            #expect(bundle.files.count <= ArchiveTests.entries.count)
        }
    }

    // MARK: - Bombs

    /// Three hundred MB out of three hundred KB, as `yes | gzip` goes on for ever.
    @Test func packedFileWithoutAnEndIsStopped() throws {
        let log = Packer.compress(ArchiveTests.log("CcmExec"), with: .gzip)
        let megabyte = Packer.compress([UInt8](repeating: 0x20, count: 1 << 20), with: .gzip)
        let bundle = try bundle(of: log + Array((0..<300).map { _ in megabyte }.joined()), as: "CcmExec.log.gz")
        #expect(bundle.files.map(\.log.name) == ["CcmExec"])
        let failure = try failure(of: bundle.files[0])
        #expect(failure?.description.contains("more than 250 times as much comes out of it as went in") == true)
    }

    /// Reads to the end, and gives why it is not all.
    private func failure(of file: LogFile) throws -> SourceError? {
        var stream = try file.source.open()
        while try stream.bytes(atMost: 1 << 20).count == 1 << 20 {}
        return stream.failure()
    }

    @Test(arguments: [Packer.Form.zip, .sevenZip, .tarXZ])
    func bombInAnArchiveIsStopped(form: Packer.Form) throws {
        var bomb = ArchiveTests.log("CcmExec")
        bomb += [UInt8](repeating: 0x20, count: 100 << 20)
        let packed = Packer.archive([("CcmExec.log", bomb), ("ccmsetup.log", ArchiveTests.log("ccmsetup"))], as: form)
        #expect(packed.count < 400_000)
        let bundle = try bundle(of: packed, as: "a.\(form.rawValue)")
        #expect(bundle.files.map(\.log.name).contains("CcmExec"))
        let failure = try failure(of: bundle.files[0])
        let isTold = bundle.notes.contains { $0.message.contains("more than 250 times") }
        #expect(isTold || failure?.description.contains("more than 250 times") == true)
    }

    @Test(arguments: [Packer.Form.zip, .tarGzip])
    func entriesWithoutEndAreLookedAtSoFarAndNoFurther(form: Packer.Form) throws {
        let entries: [Packer.Entry] = (0..<100_000).map { ("\($0).md", []) }
        let bundle = try bundle(of: Packer.archive(entries, as: form), as: "a.\(form.rawValue)")
        #expect(bundle.files.isEmpty)
        #expect(bundle.notes.contains { $0.message.contains("more than") && $0.obstacle != nil })
    }

    @Test func longNameOfAnEntryIsShortenedInMessages() throws {
        let name = String(repeating: "folder/", count: 2000) + "CcmExec.log"
        let log = Array(LogText.line(component: "CcmExec").utf8)
        let packed = Packer.archive([(name, log)], as: .zip, options: "encryption=zipcrypt", password: "password")
        let bundle = try bundle(of: packed, as: "a.zip")
        let note = try #require(bundle.notes.first)
        #expect(
            note.source.count < 500 && note.source.hasPrefix("a.zip/folder") && note.source.hasSuffix("CcmExec.log")
        )
        #expect(SourceError.notFound(name).description.count < 600)
    }
}
