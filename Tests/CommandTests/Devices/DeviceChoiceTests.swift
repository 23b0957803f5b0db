import Foundation
import TestSupport
import Testing

/// `--device NAME`, and several devices without their names.
struct DeviceChoiceTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [
        "SALES-077", "sales-077", "token-refused", "GUID:5D0B6A1C-2E47-4F0B-9C83-6A7D1E2F3B40".lowercased(),
    ])
    func aDeviceIsKnownByAnyOfItsNames(name: String) throws {
        let path = try DeviceFolder.write(into: folder, ["token-refused", "pki-healthy"])
        let id = try #require(
            (try Tool.run("analyze", "samples/token-refused/logs", "--json").json()["device"] as? [String: Any])?[
                "clientId"
            ]
                as? String
        )
        let run = try Tool.run("analyze", path, "--json", "--device", name.hasPrefix("guid:") ? id.lowercased() : name)
        let alone = try Tool.run("analyze", "samples/token-refused/logs", "--json")
        #expect(run.exitCode == 1)
        #expect(try DeviceFolder.text(run.json()) == DeviceFolder.text(alone.json()))
    }

    @Test(arguments: [
        [], ["--details"], ["--quiet"], ["--format", "html"], ["--format", "markdown"], ["--format", "digest"],
    ])
    func everyFormatHasTheReportOfOne(form: [String]) throws {
        let path = try DeviceFolder.write(into: folder, ["token-refused", "pki-healthy"])
        let run = try Tool.run(["analyze", path, "--device", "lt-2204"] + form)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.output.lowercased().contains("healthy") && !run.output.contains("SALES-077"))
        #expect(!run.output.contains("devices"))
    }

    @Test func anUnknownNameIsAnsweredWithTheNearest() throws {
        let path = try DeviceFolder.write(into: folder)
        let run = try Tool.run("analyze", path, "--device", "salse-077")
        #expect(run.exitCode == 2 && run.output.isEmpty)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.first == "cmgdiag: no device is called \"salse-077\". There are:")
        #expect(lines.dropFirst().first == "  SALES-077")
        #expect(lines.count == 1 + DeviceFolder.devices.count)
        let json = try Tool.run("analyze", path, "--device", "nobody", "--json")
        #expect(try json.json()["exitCode"] as? Int == 2)
    }

    /// With a single device another name is the same mistake, and its own is none.
    @Test func theOnlyDeviceHasItsOwnName() throws {
        #expect(try Tool.run("analyze", "samples/pki-healthy/logs", "--device", "LT-2204").exitCode == 0)
        let run = try Tool.run("analyze", "samples/pki-healthy/logs", "--device", "LT-2205")
        #expect(run.exitCode == 2)
        #expect(run.errors == "cmgdiag: no device is called \"LT-2205\". There is:\n  LT-2204\n")
    }

    @Test func aNameOfSeveralIsNone() throws {
        for (number, id) in ["11111111", "22222222"].enumerated() {
            let log =
                LogText.line("Machine: TWIN")
                + LogText.line(
                    "[RegTask] - Client is registered. Server assigned ClientID is GUID:\(id)-0000-4000-8000-000000000001. "
                        + "Approval status 1"
                )
            try folder.write(log, to: "all/\(number == 0 ? "north" : "south")/ClientIDManagerStartup.log")
        }
        let run = try Tool.run("analyze", folder.path("all"), "--device", "twin")
        #expect(run.exitCode == 2)
        #expect(
            run.errors.contains("2 devices are called \"twin\"")
                && run.errors.contains("  TWIN (north)\n  TWIN (south)\n")
        )
        #expect(try Tool.run("analyze", folder.path("all"), "--device", "TWIN (south)").exitCode == 0)
    }

    @Test func manyNamesAreCounted() throws {
        for number in 1...25 {
            try folder.write(LogText.line("Machine: PC\(number)"), to: "all/\(number)/ClientIDManagerStartup.log")
        }
        let run = try Tool.run("analyze", folder.path("all"), "--device", "NONE")
        #expect(run.errors.split(separator: "\n").count == 22 && run.errors.hasSuffix("  and 5 more\n"))
    }

    /// More devices than can be held at a time are too many for a list, and not for the one that somebody wants.
    @Test func oneOfTooManyIsReportedOn() throws {
        for number in 1...260 {
            let place = "all/\(number)/ClientIDManagerStartup.log"
            try folder.write(LogText.line("Machine: PC\(number).contoso.com"), to: place)
        }
        let path = folder.path("all")
        let many = try Tool.run("analyze", path)
        #expect(many.exitCode == 2 && many.errors.contains("260 devices") && many.errors.contains("cmgdiag fleet PATH"))
        for name in ["PC7.contoso.com", "pc7.CONTOSO.com", "7"] {
            let one = try Tool.run("analyze", path, "--device", name, "--json")
            #expect(try ReadJSON(one.output)["device"]?["name"]?.text == "PC7.contoso.com", "\(name): \(one.errors)")
        }
        let none = try Tool.run("analyze", path, "--device", "PC77777")
        #expect(none.exitCode == 2 && none.errors.contains("no device is called \"PC77777\". There are:\n"))
        #expect(none.errors.hasSuffix("  and 240 more\n"), "\(none.errors)")
        let hidden = try Tool.run("analyze", path, "--device", "PC77777", "--redact")
        #expect(hidden.exitCode == 2 && !hidden.errors.lowercased().contains("contoso"), "\(hidden.errors)")
        #expect(!hidden.errors.contains("PC77"))
    }

    /// Where there are many, what they share matters more.
    @Test func listOfManyPointsToFleets() throws {
        for number in 1...10 {
            try folder.write(LogText.line("Machine: PC\(number)"), to: "all/\(number)/ClientIDManagerStartup.log")
        }
        #expect(try Tool.run("analyze", folder.path("all")).output.contains("cmgdiag fleet PATH"))
        #expect(try !Tool.run("analyze", folder.path("all/1"), folder.path("all/2")).output.contains("cmgdiag fleet"))
    }

    // MARK: - Without names

    private static let forms: [[String]] = [
        [], ["--json"], ["--details"], ["--quiet"], ["--format", "markdown"], ["--format", "html"],
        ["--format", "digest"], ["--device", "nobody"], ["--device", "sales-077", "--details"],
    ]

    /// Folders bear names as well as logs do, and logs of which nothing is judged lie in them.
    @Test(arguments: forms) func noNameOfAnyDeviceIsLeft(form: [String]) throws {
        var names = ["contoso"]
        for (sample, name) in DeviceFolder.devices {
            let place = name == "LT-2204" ? "kasse_lobby" : name
            names += [name.lowercased(), place.lowercased()]
            for log in try Sample.logs(of: sample) {
                try folder.write(log.text, to: "all/\(place)/CCM/Logs/\(log.name)")
            }
        }
        try folder.write(LogText.line("x", component: "CcmMessaging"), to: "all/meierhofer/CcmMessaging.log")
        names.append("zzz-99")
        try folder.write(
            LogText.line("Machine: ZZZ-99") + LogText.line("Machine: SALES-077") + LogText.line("Machine: ZZZ-99"),
            to: "all/zzz-99/x.log"
        )
        // A device whose logs lie in two places: what is around them is named where the logs are.
        try folder.write(LogText.line("Machine: SALES-077"), to: "all/hr-geheim/zofe/ClientIDManagerStartup.log")
        names += ["geheim", "zofe"]
        let open = try Tool.run(["analyze", folder.path("all")] + form)
        let run = try Tool.run(["analyze", folder.path("all"), "--redact"] + form)
        #expect(run.exitCode == open.exitCode, "\(run.errors)")
        let text = (run.output + run.errors).lowercased()
        for name in names { #expect(!text.contains(name), "\(name)") }
        #expect(!run.output.isEmpty || form.first == "--device")
    }

    /// What a report without names calls a device asks for it in the next run.
    @Test func aPseudonymNamesADevice() throws {
        let path = try DeviceFolder.write(into: folder)
        let list = try Tool.run("analyze", path, "--redact").output
        let name = try #require(list.firstMatch(of: /\n  (host-\d+) +since 2025-11-04 08:00:08/)?.output.1)
        let run = try Tool.run("analyze", path, "--redact", "--device", String(name), "--quiet")
        #expect(run.exitCode == 1)
        #expect(run.output.hasPrefix("FAILING  \(name): ") && run.output.contains("[CMG204]"))
    }
}
