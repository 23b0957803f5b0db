import Foundation
import TestSupport
import Testing

/// The same logs in whatever encoding they were saved say the same.
struct EncodingTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What programs of Windows write.
    private static let encodings: [(name: String, told: String, write: @Sendable (String) -> [UInt8])] = [
        ("UTF-16 with mark", "utf-16le", { [0xff, 0xfe] + utf16($0) }),
        ("UTF-16 without", "utf-16le", { utf16($0) }),
        ("big UTF-16 with mark", "utf-16be", { [0xfe, 0xff] + swapped(utf16($0)) }),
        ("big UTF-16 without", "utf-16be", { swapped(utf16($0)) }),
        ("Windows-1252", "windows-1252", { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }),
    ]

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    }

    private static func swapped(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count - 1, by: 2).flatMap { [bytes[$0 + 1], bytes[$0]] }
    }

    /// A sample whose device has a name that ASCII has not, without a mark.
    private func logs(of sample: String) throws -> [(name: String, text: String)] {
        try Sample.logs(of: sample).map { name, text in
            let unmarked = text.hasPrefix("\u{feff}") ? String(text.dropFirst()) : text
            let plain = unmarked.replacing("SALES-077", with: "VERKÄUF-07")
            let record = LogText.line("Machine: VERKÄUF-07", component: "ClientIDManagerStartup")
            return (name, name.hasPrefix("ClientIDManager") ? plain + record : plain)
        }
    }

    /// All of a report but when it was made and how its files are written.
    private func judgement(_ report: ReadReport) throws -> Data {
        var value = report.value
        for key in ["generated", "coverage", "diagnostics"] { value[key] = nil }
        return try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .prettyPrinted])
    }

    private func sources(of report: ReadReport) -> [[String: Any]] {
        (report.value["coverage"] as? [String: Any])?["sources"] as? [[String: Any]] ?? []
    }

    @Test(arguments: ["token-refused", "entra-gateway-healthy", "untrusted-ca-recovered", "pki-healthy"])
    func findingsAreTheSameInEveryEncoding(sample: String) throws {
        let logs = try logs(of: sample)
        for (name, text) in logs { try folder.write(text, to: "utf-8/\(name)") }
        let plain = try ReadReport(folder.path("utf-8"))
        #expect(plain.device["name"] == "VERKÄUF-07")
        for (name, told, write) in Self.encodings {
            for (file, text) in logs { try folder.write(write(text), to: "\(name)/\(file)") }
            let report = try ReadReport(folder.path(name))
            #expect(try judgement(report) == judgement(plain), "\(name)")
            #expect(sources(of: report).contains { $0["encoding"] as? String == told }, "\(name)")
            #expect(
                sources(of: report).map { $0["records"] as? Int } == sources(of: plain).map { $0["records"] as? Int }
            )
        }
    }

    /// Every byte of the text is accounted for, and every byte of the file was read.
    @Test func bytesOfTextAndFileAreTold() throws {
        let (file, text) = try #require(try logs(of: "token-refused").first { $0.text.contains("VERKÄUF") })
        for (name, told, write) in Self.encodings {
            let bytes = write(text)
            let path = try folder.write(bytes, to: "\(name)/\(file)")
            let source = try #require(sources(of: ReadReport(path)).first)
            let parts = ["recordBytes", "textBytes", "damagedBytes"].compactMap { source[$0] as? Int }
            #expect(source["bytes"] as? Int == parts.reduce(0, +))
            #expect(source["bytes"] as? Int == text.utf8.count + (name.hasSuffix("with mark") ? 3 : 0))
            #expect(source["fileBytes"] as? Int == bytes.count && source["encoding"] as? String == told)
            #expect(source["invalidBytes"] == nil)
        }
        let plain = try #require(sources(of: ReadReport(try folder.write(text, to: "plain/\(file)"))).first)
        #expect(plain["fileBytes"] == nil && plain["encoding"] as? String == "utf-8")
    }

    @Test func pipeIsReadInEveryEncoding() throws {
        let (_, text) = try #require(try logs(of: "token-refused").first { $0.text.contains("VERKÄUF") })
        for (_, told, write) in Self.encodings {
            let report = try ReadReport("-", input: Data(write(text)))
            #expect(report.device["name"] == "VERKÄUF-07")
            #expect(sources(of: report).first?["encoding"] as? String == told)
        }
    }

    /// What was guessed is told, and what is no character is counted, located and shown as U+FFFD.
    @Test func guessAndInvalidBytesAreTold() throws {
        let latin = LogText.line("Machine: VERKÄUF-07").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let report = try ReadReport(try folder.write(latin, to: "CcmExec.log"))
        #expect(report.messages.contains("were read as Windows-1252: in") && report.messages.contains("CcmExec.log"))
        let lone: [UInt16] = Array(LogText.line("Machine: PC").utf16) + [0xd83d] + Array(LogText.line().utf16)
        let bytes = [0xff, 0xfe] + lone.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] as [UInt8] } + [0x0d] as [UInt8]
        let damaged = try ReadReport(try folder.write(bytes, to: "damaged.log"))
        let place = 2 + LogText.line("Machine: PC").utf16.count * 2 + 1
        #expect(damaged.messages.contains("3 bytes are no character"), "\(damaged.messages)")
        #expect(damaged.messages.contains("at byte \(place) of"))
        #expect(sources(of: damaged).first?["invalidBytes"] as? Int == 3)
        let plain = try ReadReport(try folder.write(LogText.line("Machine: VERKÄUF-07"), to: "plain.log"))
        #expect(!plain.messages.contains("1252") && !plain.messages.contains("character"))
    }

    // MARK: - Asked for

    @Test func encodingThatIsAskedForIsTaken() throws {
        let text = LogText.line("Machine: ПК-БУХ01")
        let bytes = text.unicodeScalars.map {
            UInt8(truncatingIfNeeded: $0.value < 0x80 ? $0.value : $0.value &- 0x350)
        }
        let path = try folder.write(bytes, to: "ClientIDManagerStartup.log")
        let report = try ReadReport(path, "--encoding", "CP1251")
        #expect(report.device["name"] == "ПК-БУХ01")
        #expect(sources(of: report).first?["encoding"] as? String == "windows-1251")
        let piped = try ReadReport("-", "--encoding", "windows-1251", input: Data(bytes))
        #expect(piped.device["name"] == "ПК-БУХ01")
        let wide = try folder.write([0xff, 0xfe] + Self.utf16(text), to: "wide/ClientIDManagerStartup.log")
        #expect(try ReadReport(wide, "--encoding", "ibm850").device["name"] == "ПК-БУХ01")
    }

    @Test(arguments: ["windows-125", "utf-9", "", "../etc", "UTF-8//IGNORE"])
    func unknownEncodingIsRefusedWithExamples(name: String) throws {
        let run = try Tool.run("analyze", folder.path, "--encoding", name)
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("some are utf-8, utf-16le"))
        if name == "windows-125" { #expect(run.errors.contains("Did you mean windows-125")) }
    }

    // MARK: - Names

    /// Names are learned from what a log says, not from how it is written.
    @Test func namesAreReplacedInEveryEncoding() throws {
        for (name, told, write) in Self.encodings {
            for (file, text) in try logs(of: "token-refused") {
                try folder.write(write(text), to: "\(name)/logs/\(file)")
            }
            let run = try Tool.run("analyze", folder.path("\(name)/logs"), "--redact", "--details")
            #expect(run.exitCode == 1 && !run.output.contains("VERK") && !run.output.contains("contoso"), "\(name)")
            let copy = folder.path("\(name)/copy")
            let copying = try Tool.run("redact", folder.path("\(name)/logs"), "-o", copy)
            #expect(copying.exitCode == 0 && copying.output.contains("Written in UTF-8 now, with a byte order mark"))
            let text = try #require(folder.text("\(name)/copy/ClientIDManagerStartup.log"))
            #expect(
                text.hasPrefix("\u{feff}<![LOG[") && !text.contains("VERK") && !text.contains("\u{fffd}"),
                "\(told)"
            )
            let (before, after) = (try ReadReport(folder.path("\(name)/logs")), try ReadReport(copy))
            let ids = { (report: ReadReport) in report.findings.map { "\($0["id"] ?? "") \($0["occurrences"] ?? "")" } }
            #expect(ids(before) == ids(after) && !ids(before).isEmpty)
        }
    }
}
