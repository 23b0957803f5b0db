import ArgumentParser
import Reporting

/// Something that several commands have in common, for `cmgdiag help TOPIC`.
struct HelpTopic: Sendable {
    /// The word behind `help`.
    let name: String
    /// Other words for it.
    let otherNames: [String]
    let text: String

    /// What is written for it.
    var page: String {
        name.uppercased() + "\n"
            + text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    }

    /// The topic of a name, in any case; `nil` when there is none.
    static func named(_ name: String) -> HelpTopic? {
        let name = name.lowercased()
        return all.first { $0.name == name || $0.otherNames.contains(name) }
    }

    /// Every topic, in the order in which they are listed.
    static let all = [devices, encodings, exitCodes, fleetWorker, formats, paths, times]
}

extension HelpTopic {
    static let exitCodes = HelpTopic(
        name: "exit-codes",
        otherNames: ["exit-code", "exitcodes", "exit", "codes"],
        text: """
            0   Analysed, and no error is active; inconclusive too. token: it can be used.
            1   Analysed, and at least one error is active; --fail-on moves the bar to
                warnings, or to clients that are not shown to be served. token: it is
                expired, damaged, or the command line around it will not work. explain:
                something is not known.
            2   Could not analyse: nothing readable, no token, a path that is missing, or
                the output can't be written; also when something is damaged, encrypted
                or beyond a limit and no error is in the rest. Standard error says
                what, where, why and what to try. fleet: 0 when the run completed,
                whatever the devices' state, unless --fail-on is given; 2 when a path
                that was named, or everything, could not be read.
            64  Wrong usage. The message says what to type.

            A closed pipe is no error: 'cmgdiag analyze logs/ | head' ends with 0 or 1.
            """
    )

    static let times = HelpTopic(
        name: "times",
        otherNames: ["time", "since", "until", "now"],
        text: """
            --since, --until and --now take:

            2026-03-02               the first moment of that day
            "2026-03-02 18:00"       quote what has a blank, or write 2026-03-02T18:00
            18:00                    the last time that the clock showed it
            7d, 24h, 90m, 2w         so many days, hours, minutes, weeks before the end
            today, yesterday         the first moment of that day
            2026-03-02T18:00Z        UTC
            2026-03-02T18:00+01:00   one hour east of Greenwich

            Without Z or an offset it is the time that the logs show. What counts back,
            begins at --now, or where the logs end: 7d is the last week of an old bundle
            too. For that the logs are read once more; what comes through a pipe can't be,
            so there it is today and UTC, which is said. cmgdiag token has no logs either:
            it takes UTC, and counts back from now.
            """
    )

    static var formats: HelpTopic {
        let list = Reporters.all.map { reporter in
            let format = reporter.format
            let endings = format.fileExtensions.map { "." + $0 }.joined(separator: " ")
            return format.name + String(repeating: " ", count: max(1, 12 - format.name.count)) + endings
        }
        return HelpTopic(
            name: "formats",
            otherNames: ["format", "output"],
            text: """
                The formats of a report and the endings of --output that choose them:

                \(list.joined(separator: "\n"))

                --format chooses before the ending does; without both it is text. --json is
                short for --format json, whose schema 'cmgdiag schema' prints.
                """
        )
    }

    static let paths = HelpTopic(
        name: "paths",
        otherNames: ["path", "logs", "files"],
        text: """
            A path is a folder, which is searched with everything below it, a file, or -
            for standard input. 'cmgdiag logs/' is short for 'cmgdiag analyze logs/'.

            Archives are opened (zip, cab, 7z, tar, and files packed with gzip, bzip2, xz
            or zstd), in folders and in other archives too, two deep. A log in one is
            called bundle.zip/CCM/Logs/CcmMessaging.log. Nothing is unpacked to the disk.

            On the client the logs lie in %WinDir%\\CCM\\Logs and %WinDir%\\ccmsetup\\Logs.
            PowerShell writes that folder $env:WinDir\\CCM\\Logs. Quote a path with blanks.
            """
    )
}
