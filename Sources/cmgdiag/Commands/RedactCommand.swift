import ArgumentParser
import LogSources
import Output
import Redaction

struct RedactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Copy logs with pseudonyms instead of names, to be passed on.",
        usage: "cmgdiag redact [<options>] <path> ... --output <folder>",
        discussion: """
            Writes a copy of each log, line for line, in which names of users, devices, domains, sites, companies and \
            certificates, SIDs, addresses, GUIDs and thumbprints are replaced by others of the same form, the same ones \
            for the same name. Tokens are written anew with such claims and a signature that opens nothing. Analysing \
            the copies gives the same findings. Folders, archives and files keep the names that every client has, and \
            get others for those that somebody gave them. A log in another encoding is written in UTF-8, with a byte order mark.

            What is no log is not copied, and that is said. When a name is left, nothing is. A name that no field of the \
            logs tells of, and that looks like any other word, is found by nobody: read the copies before you post them.

            EXAMPLES
              cmgdiag redact logs/ -o redacted           for a vendor or a forum
              cmgdiag redact logs/ -o redacted --redaction-map who.json
                                                         keeps who is who
            """
    )

    @Argument(help: ArgumentHelp("Folders or log files.", valueName: "path"))
    var paths: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder for the copies, which is not there yet or empty.", valueName: "folder")
    )
    var output: String

    @Option(
        name: .customLong("redaction-map"),
        help: ArgumentHelp(
            "Keep the pseudonyms in this file, so that they stay the same next time. It tells who is who.",
            valueName: "file"
        )
    )
    var redactionMap: String?

    @OptionGroup var encoding: EncodingOptions

    func run() throws {
        Discretion.hold()
        var isIncomplete = false
        try RedactedRun.telling {
            let paths = paths.map(DashedText.unmarked)
            var copying = try LogCopying(
                paths: paths,
                encoding: encoding.name,
                folder: DashedText.unmarked(output),
                map: redactionMap.map(DashedText.unmarked)
            )
            Terminal.write(try copying.run())
            isIncomplete = copying.isIncomplete
        }
        // What was read is copied all the same, and the rest was told of.
        if isIncomplete { throw ExitCode.unusable }
    }
}
