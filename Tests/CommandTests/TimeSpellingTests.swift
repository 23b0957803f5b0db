import Testing

@testable import cmgdiag

/// Times that are spelled in another way than the command line takes.
struct TimeSpellingTests {
    @Test(arguments: [
        ("06-03-2025", "2025-06-03"), ("6-3-2025", "2025-06-03"), ("13-06-2025", "2025-06-13"),
        ("03.06.2025", "2025-06-03"), ("06/03/2025", "2025-06-03"), ("2025/06/03", "2025-06-03"),
        ("2025-6-3", "2025-06-03"), ("2025-02-30", "2025-02-28"), ("2024-02-30", "2024-02-29"),
        ("2025-06-31T10:00", "2025-06-30T10:00"), ("06-03-2025 14:00:00", "2025-06-03T14:00:00"),
        ("2025-06-03T08:00:00+0200", "2025-06-03T08:00:00+02:00"), ("2025-06-03T08:00+02", "2025-06-03T08:00+02:00"),
        ("14:00", "2026-03-02T14:00 with the date that you want"),
    ])
    func nearestSpellingIsShown(text: String, nearest: String) {
        guard TimeArgument(argument: text) == nil else { return }
        #expect(NearestTime.spelling(of: text) == nearest)
    }

    @Test(arguments: [
        "", "-", "T", "yesterday", "1-2-3-4", "99-99-9999", "2025", "2025-13-01", "06-03-25", "06-03-2025T99:00",
        "9223372036854775807-01-01", "2025-02-99", String(repeating: "1-", count: 5000),
    ])
    func whatIsNoTimeHasNone(text: String) {
        #expect(NearestTime.spelling(of: text) == nil)
    }

    @Test func messageShowsTheFormsAndTheNearest() throws {
        for command in [
            ["analyze", "samples", "--since"], ["analyze", "samples", "--now"], ["token", "eyJ", "--now"],
        ] {
            let run = try Tool.run(command + ["06-03-2025"])
            let text = run.errors.replacing(/\s+/, with: " ")
            #expect(run.exitCode == 64)
            #expect(
                text.contains("Times are written as 2026-03-02") && text.contains("Did you mean 2025-06-03?"),
                "\(text)"
            )
        }
    }

    @Test func helpSaysTheFormsAndWhatADateMeans() throws {
        let text = try Tool.run("help", "analyze").output.replacing(/\s+/, with: " ")
        #expect(text.contains(TimeArgument.forms) && text.contains("A date alone is its first moment."))
        #expect(text.contains("ends at the midnight that begins the day"))
    }
}
