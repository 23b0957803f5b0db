import Foundation
import TestSupport
import Testing

/// A secret may stand anywhere in what is read; in nothing that is written does it stand again.
@Suite(.serialized) struct PlantedSecretsTests {
    @Test func nothingComesOutOfLogs() throws {
        let texts = Planted.spellings + Planted.others
        // A report on paper shows eight records of a finding.
        for start in stride(from: 0, to: texts.count, by: 7) {
            let folder = try TemporaryFolder()
            let numbers = start..<min(start + 7, texts.count)
            // One log for each, since equal signals are shown with their first and last records only.
            for number in numbers {
                let message = "CcmSetup failed with error code 0x8000\(4000 + number) beacon\(number)x \(texts[number])"
                let log = Planted.record(message) + "stray \(texts[number])\r\n" + Planted.record("Next of \(number)")
                try folder.write(log.utf8, to: "logs/ccmsetup-\(number).log")
            }
            try PlantedRun.expectNoLeak(
                analyzing: [folder.url.appending(path: "logs").path],
                exits: 1,
                shows: numbers.map { "beacon\($0)x" },
                in: folder
            )
        }
    }

    @Test func nothingComesOutOfStandardInput() throws {
        for (number, text) in (Planted.spellings + Planted.others).enumerated() where number.isMultiple(of: 4) {
            try PlantedRun(
                arguments: ["analyze", "-", "--details"],
                input: Planted.record("CcmSetup failed with error code 0x80004005 beacon \(text)"),
                exitCodes: [1],
                shows: ["beacon"]
            ).expectNoLeak()
        }
    }

    /// Of the attributes only the component is shown; that the others are read is shown by their record.
    @Test(arguments: ["component=\"ccmsetup\"", "thread=\"1\"", "file=\"x:1\"", "context=\"\"", "type=\"3\""])
    func nothingComesOutOfAttributes(attribute: String) throws {
        let key = attribute.prefix { $0 != "=" }
        for secret in [Planted.token, "sig=\(Planted.value)"] {
            let folder = try TemporaryFolder()
            let log = Planted.record(
                "CcmSetup failed with error code 0x80004005 in beacon1x",
                replacing: attribute,
                with: "\(key)=\"beacon2x \(secret)\""
            )
            try folder.write(log.utf8, to: "logs/ccmsetup.log")
            try PlantedRun.expectNoLeak(
                analyzing: [folder.url.appending(path: "logs").path],
                exits: 1,
                shows: ["beacon1x"],
                in: folder
            )
            let words = ["beacon1x"] + (key == "component" ? ["beacon2x"] : [])
            try PlantedRun(
                arguments: ["analyze", folder.path, "--json"],
                exitCodes: [1],
                shows: words
            ).expectNoLeak()
        }
    }

    @Test func nothingComesOutOfNames() throws {
        let folder = try TemporaryFolder()
        let log = Planted.record("CcmSetup failed with error code 0x80004005")
        // A file's name holds at most 255 bytes.
        let short = "\(Planted.header).\(Planted.signature.prefix(130))"
        try folder.write(log.utf8, to: "logs/beacon1x pwd=\(Planted.value)/ccmsetup beacon2x \(short).log")
        try PlantedRun.expectNoLeak(
            analyzing: [folder.url.appending(path: "logs").path],
            exits: 1,
            shows: ["beacon1x"],
            in: folder
        )
        try folder.write(log.utf8, to: "named/ccmsetup beacon2x \(short).log")
        try PlantedRun.expectNoLeak(
            analyzing: [folder.url.appending(path: "named").path],
            exits: 1,
            shows: ["beacon2x"],
            in: folder
        )
    }

    /// Lines of which the tool takes a part out by itself: names, servers, codes' texts.
    @Test(arguments: Planted.linesWithFields)
    func nothingComesOutOfFields(line: String) throws {
        for secret in [Planted.token, "sig=\(Planted.value)"] {
            let folder = try TemporaryFolder()
            let text = line.replacing("SECRET", with: secret)
            // With the same once more, since the fields of the last record are read anew.
            try folder.write((Planted.record(text) + Planted.record(text)).utf8, to: "logs/CcmMessaging.log")
            for form in ["--json", "--details"] {
                try PlantedRun(
                    arguments: ["analyze", folder.path, form],
                    exitCodes: [0, 1],
                    shows: form == "--json" ? ["beacon"] : []
                ).expectNoLeak()
            }
            try PlantedRun(arguments: ["explain", "--json", text], exitCodes: [0], shows: ["beacon", "fields"])
                .expectNoLeak()
        }
    }

    @Test func aSwitchWithNothingBehindItsSignIsNotGiven() throws {
        for option in ["--show-raw=", "--json=", "--quiet=", "--output=", "--now="] {
            let run = try Tool.run("token", option, Planted.token)
            #expect(run.exitCode == 64 && run.output.isEmpty && Planted.leak(in: run.errors) == nil, "\(option)")
            #expect(run.errors.contains(option))
        }
    }

    @Test func nothingComesOutOfNotesBesideTheLogs() throws {
        let folder = try TemporaryFolder()
        let status =
            "| Device State |\r\nAzureAdJoined : YES\r\nDomainJoined : NO\r\nDevice Name : \(Planted.token)\r\n"
            + "TenantName : \(Planted.token)\r\nTenantId : \(Planted.token)\r\nDeviceId : pwd=\(Planted.value)\r\n"
        try folder.write(status.utf8, to: "logs/dsregcmd.txt")
        try folder.write("beacon \(Planted.token) pwd=\(Planted.value)".utf8, to: "logs/notes.txt")
        try folder.write(Planted.record("CcmSetup failed with error code 0x80004005").utf8, to: "logs/ccmsetup.log")
        try PlantedRun.expectNoLeak(
            analyzing: [folder.url.appending(path: "logs").path],
            exits: 1,
            shows: ["joined to Microsoft Entra"],
            detailsShow: ["dsregcmd.txt"],
            in: folder
        )
    }

    /// The text goes as standard input through `token`, and in a line through `explain`.
    @Test func nothingComesOutOfAPaste() throws {
        let texts = Planted.spellings + Planted.others
        for (number, text) in texts.enumerated() {
            let paste = "Please run ccmsetup.exe /mp:https://beacon /regtoken:\(text) SMSSITECODE=ABC"
            let options = [[], ["--json"], ["--quiet"]][number % 3]
            try PlantedRun(
                arguments: ["token", "-"] + options,
                input: paste,
                exitCodes: [1, 2],
                shows: options == ["--quiet"] ? [] : ["beacon"]
            ).expectNoLeak()
            // What no argument can hold.
            guard !text.contains("\0") else { continue }
            let form = number.isMultiple(of: 2) ? [] : ["--json"]
            let line = "CcmSetup failed with error code 5 beacon \(text)"
            try PlantedRun(arguments: ["explain"] + form + [line], exitCodes: [0], shows: ["beacon"]).expectNoLeak()
        }
    }
}
