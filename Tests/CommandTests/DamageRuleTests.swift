import Foundation
import TestSupport
import Testing

/// One rule for whatever could not be read, or not to its end: an active error in the rest exits with 1, and without one
/// it is 2, since nobody can say that there is none. A path that was named and is not there is 2 always.
struct DamageRuleTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Kinds of damage and limits, as bytes and a name, made of some logs.
    private static let damages: [(what: String, name: String, make: @Sendable ([Packer.Entry]) -> [UInt8])] = [
        ("cut tar", "a.tar.gz", { logs in cut(Packer.archive(logs, as: .tarGzip)) }),
        ("cut zip", "a.zip", { logs in cut(Packer.archive(logs, as: .zip)) }),
        ("cut 7z", "a.7z", { logs in cut(Packer.archive(logs, as: .sevenZip)) }),
        ("cut gz", "CcmExec.log.gz", { logs in cut(Packer.compress(logs[0].bytes, with: .gzip)) }),
        (
            "encrypted zip", "a.zip",
            { logs in Packer.archive(logs, as: .zip, options: "encryption=zipcrypt", password: "password") }
        ),
        (
            "damaged member", "a.zip",
            { logs in
                var bytes = Packer.archive(logs, as: .zip)
                for place in 200..<230 { bytes[place] ^= 0x55 }
                return bytes
            }
        ),
        (
            "too deep", "a.zip",
            { logs in
                (0..<3).reduce(Packer.archive(logs, as: .zip)) { bytes, _ in
                    Packer.archive([("b.zip", bytes)], as: .zip)
                }
            }
        ),
    ]

    private static func cut(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(bytes.count * 2 / 3)) }

    private static func logs(of sample: String) throws -> [Packer.Entry] {
        try Sample.logs(of: sample).map { ($0.name, Array($0.text.utf8)) }
    }

    @Test(arguments: damages.indices)
    func whatWasFoundInTheRestDecides(number: Int) throws {
        let damage = Self.damages[number]
        for (sample, code) in [("token-refused", 1), ("pki-healthy", 2)] {
            for log in try Self.logs(of: sample) { try folder.write(log.bytes, to: "\(sample)/whole/\(log.name)") }
            let path = "\(sample)/\(damage.name)"
            // Of a client that is well, so that the damage adds no fault of its own.
            try folder.write(damage.make(try Self.logs(of: "pki-healthy")), to: path)
            let run = try Tool.run("analyze", folder.path(sample), "--json")
            #expect(run.exitCode == Int32(code), "\(damage.what) beside \(sample): \(run.errors)")
            #expect(try run.json()["exitCode"] as? Int == code)
            #expect(run.errors.contains(damage.name), "\(damage.what): \(run.errors)")
            #expect(
                run.errors.contains("Not read") || run.errors.contains("Read up to"),
                "\(damage.what): \(run.errors)"
            )
            let text = try Tool.run("analyze", folder.path(sample)).output
            let told = [" not read", " read in part", "not all was read"]
            #expect(told.contains(where: text.contains), "\(damage.what): \(text)")
        }
    }

    /// Where records were read, nobody says that it was not.
    @Test func logThatBreaksOffSaysHowFarItWasRead() throws {
        let log = try #require(try Self.logs(of: "token-refused").first { $0.name == "CcmMessaging.log" })
        let long = Array(repeatElement(log.bytes, count: 40).joined())
        let packed = Packer.compress(long, with: .gzip)
        let path = try folder.write(packed.prefix(packed.count * 3 / 4), to: "CcmMessaging.log.gz")
        let report = try ReadReport(path)
        let coverage = report.value["coverage"] as? [String: Any] ?? [:]
        let source = try #require((coverage["sources"] as? [[String: Any]])?.first)
        let records = try #require(source["records"] as? Int)
        #expect(source["incomplete"] as? Bool == true && records > 0)
        #expect(report.messages.contains("Read up to record \(records): it ends in the middle"))
        #expect(!report.messages.contains("Not read"))
    }

    @Test func whatIsNotReadAtAllByKindIsNoDamage() throws {
        for log in try Self.logs(of: "pki-healthy") { try folder.write(log.bytes, to: "logs/\(log.name)") }
        try folder.write(Array("Rar!\u{1a}\u{7}\u{0}rest".utf8), to: "logs/more.rar")
        try folder.write(Packer.archive([("photo.jpg", [0xff, 0xd8, 0xff])], as: .zip), to: "logs/photos.zip")
        #expect(try Tool.run("analyze", folder.path("logs")).exitCode == 0)
    }

    @Test func namedPathThatIsMissingIsExit2WhateverIsFound() throws {
        let run = try Tool.run("analyze", "no/such/folder", Sample.failingLogs)
        #expect(run.exitCode == 2 && run.output.hasPrefix("FAILING"))
    }
}
