import Foundation
import TestSupport
import Testing

@testable import LogSources

/// What stands in two files of a folder counts once.
struct LogCopyTests {
    private static let record =
        "<![LOG[first]LOG]!><time=\"10:00:00.000+000\" date=\"03-02-2026\" component=\"CcmMessaging\" context=\"\" "
        + "type=\"1\" thread=\"1\" file=\"a.cpp:1\">\r\n"

    @Test(arguments: [
        ("CcmMessaging.log", "CcmMessaging - Copy.log"), ("CcmMessaging.log", "CcmMessaging - Kopie (2).log"),
        ("CcmMessaging.log", "CcmMessaging(1).log"), ("CcmMessaging.log", "Copy of CcmMessaging.log"),
    ])
    func copyIsNotReadAgain(name: String, copy: String) throws {
        let whole = Self.record + Self.record.replacing("first", with: "second")
        for part in [whole, Self.record, String(whole.dropLast(30))] {
            let bundle = try Self.bundle(of: [(name, whole), (copy, part)])
            #expect(bundle.files.map { Self.last(of: $0.name) } == [name])
            #expect(bundle.notes.map { Self.last(of: $0.source) } == [copy])
            #expect(bundle.notes.first?.message.contains(name) == true)
        }
    }

    /// The older of two copies is a part of the newer one, whatever they are called.
    @Test func longerOneStays() throws {
        let whole = Self.record + Self.record.replacing("first", with: "second")
        let bundle = try Self.bundle(of: [("CcmMessaging.log", Self.record), ("CcmMessaging - Copy.log", whole)])
        #expect(bundle.files.map { Self.last(of: $0.name) } == ["CcmMessaging - Copy.log"])
    }

    @Test func whatDiffersIsRead() throws {
        let other = Self.record.replacing("first", with: "other") + Self.record
        let files = [("CcmMessaging.log", Self.record + Self.record), ("CcmMessaging - Copy.log", other)]
        #expect(try Self.bundle(of: files).files.count == 2)
    }

    @Test func manyCopiesEndInBoundedWork() throws {
        let bundle = try Self.bundle(of: (0..<200).map { ("CcmMessaging\($0 == 0 ? "" : " \($0)").log", Self.record) })
        #expect(bundle.files.count + bundle.notes.count == 200)
        #expect(bundle.notes.count == 64)
    }

    private static func last(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

    private static func bundle(of files: [(name: String, text: String)]) throws -> LogBundle {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return LogFinder.bundle(at: [folder.path])
    }
}
