import CMTraceLog
import Foundation
import LogSources
import SystemFiles
import Testing
import TestSupport
import Times

/// Names that are no text, links to what must not be opened, trees without an end.
struct OddPathsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var bundle: LogBundle { LogFinder.bundle(at: [folder.path]) }

    // MARK: - Names

    @Test func everyNameIsCarriedAndComesBack() {
        var names: [[UInt8]] = (0x80...0xff).map { [0x61, $0, 0x2e] }
        names += (0x80...0xff).flatMap { first in (0x80...0xff).map { [first, $0] } }
        // The scalars that carry bytes, in a name of their own, whole and cut.
        names +=
            (0xbe...0xbf).flatMap { third in (0x80...0xbf).map { [0xf4, 0x8f, third, $0] } } + [[0xf4, 0x8f, 0xbf]]
        names += [[], Array("caf\u{e9}".utf8), Array("ca\u{301}f.log".utf8), Array("\u{1f600}".utf8)]
        for name in names { #expect(CarriedPath.bytes(of: CarriedPath.path(of: name)) == name) }
        #expect(Set(names.map { Array(CarriedPath.path(of: $0).utf8) }).count == Set(names).count)
    }

    @Test func whatIsTextIsNotCarried() {
        for name in ["CcmExec.log", "caf\u{e9}", "\u{1f600}", ""] {
            #expect(CarriedPath.path(of: Array(name.utf8)) == name)
            #expect(CarriedPath.shown(name) == name)
        }
        #expect(CarriedPath.shown(CarriedPath.path(of: Array("caf".utf8) + [0xe9, 0x2e])) == "caf\\xE9.")
    }

    #if os(Linux)
        /// Other systems do not let such names in.
        @Test func namesThatAreNoTextAreReadAndShownEscaped() throws {
            let start = Array(folder.path.utf8) + Array("/".utf8)
            try write(to: start + Array("caf".utf8) + [0xe9] + Array(".log".utf8))
            try write(to: start + Array("caf".utf8) + [0xe8] + Array(".log".utf8))
            try #require(mkdir((start + [0x64, 0xff]).map { CChar(bitPattern: $0) } + [0], 0o700) == 0)
            try write(to: start + [0x64, 0xff] + Array("/CcmExec.log".utf8))
            #expect(bundle.errors.isEmpty && bundle.notes.isEmpty)
            #expect(Set(bundle.files.map(\.name)) == ["caf\\xE8.log", "caf\\xE9.log", "d\\xFF/CcmExec.log"])
            for file in bundle.files {
                var stream = try file.source.open()
                var buffer = [UInt8](repeating: 0, count: 4096)
                #expect(try buffer.withUnsafeMutableBytes { try stream.read(into: $0) } > 100)
            }
        }

        private func write(to path: [UInt8]) throws {
            let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
            try #require(descriptor >= 0)
            defer { close(descriptor) }
            let text = Array(LogText.line().utf8)
            try #require(Glibc.write(descriptor, text, text.count) == text.count)
        }
    #endif

    // MARK: - What must not be opened

    #if !os(Windows)
        /// Opening a pipe or reading the kernel's log waits for ever, and `/dev/zero` has no end.
        @Test(.timeLimit(.minutes(5)))
        func linksToWhatIsNoFileArePassedOverAndTold() throws {
            try folder.write(LogText.line(), to: "CcmExec.log")
            try #require(mkfifo(folder.path("pipe"), 0o600) == 0)
            try folder.link("CcmMessaging.log", to: folder.path("pipe"))
            try folder.link("ClientLocation.log", to: "/dev/zero")
            var passedOver = ["CcmMessaging.log", "ClientLocation.log"]
            for (name, file) in [("smsts.log", "/proc/kmsg"), ("ccmsetup.log", "/proc/self/environ")]
            where FileManager.default.fileExists(atPath: file) {
                try folder.link(name, to: file)
                passedOver.append(name)
            }
            #expect(bundle.files.map(\.name) == ["CcmExec.log"])
            #expect(Set(bundle.notes.map(\.source)) == Set(passedOver))
            #expect(bundle.errors.isEmpty)
        }

        @Test(.timeLimit(.minutes(5)))
        func whatHasTakenAFilesPlaceIsNotRead() throws {
            try #require(mkfifo(folder.path("CcmExec.log"), 0o600) == 0)
            let error = SourceError.unreadable(folder.path("CcmExec.log"), reason: "it is no file any more")
            #expect(throws: error) { _ = try FileBytes(file: folder.path("CcmExec.log")) }
            #expect(throws: SourceError.notFound(folder.path("x"))) { _ = try FileBytes(file: folder.path("x")) }
        }

        @Test(.timeLimit(.minutes(5)))
        func namedDeviceWithoutAnEndIsReadUpToALimit() throws {
            var stream = try FileBytes(path: "/dev/zero")
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            var total = 0
            #expect(throws: SourceError.self) {
                while total <= 2 * FileBytes.endlessLimit {
                    total += try buffer.withUnsafeMutableBytes { try stream.read(into: $0) }
                }
            }
            #expect(total <= FileBytes.endlessLimit)
        }
    #endif

    // MARK: - Trees

    @Test func foldersBelowTheLimitAreToldNotSkipped() throws {
        let deep = Array(repeating: "d", count: 40).joined(separator: "/")
        try folder.write(LogText.line(), to: deep + "/CcmExec.log")
        try folder.write(LogText.line(), to: "d/d/CcmExec.log")
        #expect(bundle.files.map(\.name) == ["d/d/CcmExec.log"])
        #expect(bundle.notes.map(\.source) == [Array(repeating: "d", count: 33).joined(separator: "/")])
    }

    @Test func hardLinksToOneFileAreReadOnce() throws {
        try folder.write(LogText.line(), to: "CcmExec.log")
        try FileManager.default.linkItem(atPath: folder.path("CcmExec.log"), toPath: folder.path("copy.log"))
        #expect(bundle.files.count == 1)
    }

    /// Beyond a thousand remarks, the others are counted: a report of a million lines helps nobody.
    @Test func remarksBeyondTheLimitAreCounted() throws {
        for number in 0..<1010 { try folder.write("no record\n", to: "other\(number).log") }
        #expect(bundle.notes.count == 1001)
        #expect(bundle.notes.last?.source == "10 more files")
        let missing = LogFinder.bundle(at: (0..<1010).map { folder.path("missing\($0)") })
        #expect(missing.errors.count == 1001)
        #expect(missing.errors.last?.path == "10 more paths")
    }
}
