import ArgumentParser
import Output
import Redaction

/// Whether names are replaced; shared by the commands that write reports.
struct RedactionOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            """
            Replace names of users, devices, domains, sites and folders, SIDs, addresses, GUIDs and thumbprints by \
            pseudonyms.
            """,
            discussion: "Nothing is written when one of them is left. Read the report before you post it all the same."
        )
    )
    var redact = false

    @Option(
        name: .customLong("redaction-map"),
        help: ArgumentHelp(
            "Keep the pseudonyms in this file, so that they stay the same in the next report. It tells who is who.",
            valueName: "file"
        )
    )
    var redactionMap: String?

    func validate() throws {
        guard redactionMap != nil, !redact else { return }
        throw ValidationError("--redaction-map goes with --redact.")
    }

    /// What replaces the names of this run; `nil` when none are to be replaced.
    ///
    /// - Throws: the exit code, after saying why the map can't be used.
    func begin() throws -> RedactedRun? {
        guard redact else { return nil }
        Discretion.hold()
        return try RedactedRun.telling { try RedactedRun(map: redactionMap.map(DashedText.unmarked)) }
    }
}
